import type { Door } from "./door.ts"

export type Handed = {
  readonly doors: readonly Door[]
  /** Closes what the doors opened: pools and connections. */
  readonly close: () => Promise<void>
}

/** Under this name the front waits in the process for what Next has compiled. */
const waiting = Symbol.for("haat.front")
const here = globalThis as { [waiting]?: (handed: Handed) => void }

/**
 * Our code is compiled by Next, and the process has one shop. So the front loads none of it itself: it waits for the doors that
 * Next's instrumentation hands over, which lead to that one shop.
 */
export const receiveDoors = (): Promise<Handed> =>
  new Promise((receive) => {
    here[waiting] = receive
  })

/** Gives the doors to the front, where one waits; under `next dev` and on Vercel nobody does, and nothing is loaded. */
export const handOverDoors = async (load: () => Promise<Handed>): Promise<void> => {
  const receive = here[waiting]
  if (receive) receive(await load())
}
