import { type Failpoint, failpointEnv } from "../env/failpoint.env.ts"

/** What a caller sees when an effect happened and the news of it got lost; told like a broken connection. */
export class AnswerLost extends Error {
  readonly code = "ECONNRESET"
  constructor(name: string) {
    super(`the answer of ${name} was lost on purpose`)
    this.name = "AnswerLost"
  }
}

type Watch = { armed: Failpoint | undefined; readonly passed: string[]; readonly counts: Map<string, number> }

let watch: Watch | undefined

const watching = (): Watch => {
  watch ??= { armed: failpointEnv().armed, passed: [], counts: new Map() }
  return watch
}

/** Dies, or stands still in the middle of it all, as under a long pause of its machine. */
const stop = (): void => {
  process.kill(process.pid, watching().armed?.fault === "pause" ? "SIGSTOP" : "SIGKILL")
}

const reach = (name: string, end: () => void): void => {
  const { armed, passed, counts } = watching()
  const count = (counts.get(name) ?? 0) + 1
  counts.set(name, count)
  passed.push(`${name}:${count}`)
  if (armed?.name === name && armed.pass === count) end()
}

/** Forgets what was passed and waits for this one; undefined: for none, but the passing is still written down. */
export const armFailpoint = (armed: Failpoint | undefined): void => {
  watch = { armed, passed: [], counts: new Map() }
}

/** Every point passed so far, in order, as `name:n`. */
export const passedFailpoints = (): readonly string[] => [...watching().passed]

/** Where failpoints are off, wrappers leave what they are given as it is: nothing is paid for them. */
export const failpointsAreOn = (): boolean => failpointEnv().on

/** One await with a point on either side. */
export const pass = async <Value>(name: string, effect: () => Promise<Value>): Promise<Value> => {
  if (!failpointsAreOn()) return effect()
  reach(`${name} before`, stop)
  const value = await effect()
  reach(`${name} after`, () => {
    if (watching().armed?.fault === "lost") throw new AnswerLost(name)
    stop()
  })
  return value
}

type Named = Readonly<Record<string, unknown>>
type NameOf = (method: string, input: readonly unknown[]) => string | undefined

/**
 * An object whose methods are points when failpoints are on, else the object itself. Methods without a name pass
 * untouched; `onLost` answers in place of an effect whose answer got lost, by default that is thrown.
 */
export const underFailpoints = <Given extends object>(
  given: Given,
  nameOf: NameOf,
  onLost: (lost: AnswerLost) => unknown = (lost) => {
    throw lost
  },
): Given => {
  if (!failpointsAreOn()) return given
  const through =
    (method: string, call: (...input: unknown[]) => unknown) =>
    (...input: unknown[]): unknown => {
      const name = nameOf(method, input)
      const effect = () => Reflect.apply(call, given, input)
      if (name === undefined) return effect()
      return pass(name, async () => effect()).catch((error: unknown) => {
        if (error instanceof AnswerLost) return onLost(error)
        throw error
      })
    }
  return new Proxy(given, {
    get: (target, key) => {
      const value = (target as Named)[key as string]
      if (typeof value !== "function" || typeof key !== "string") return value
      return through(key, value as (...input: unknown[]) => unknown)
    },
  })
}
