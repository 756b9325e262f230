import { expect, it } from "vitest"
import { makeTurns } from "./turns.ts"

const never = new AbortController().signal

it("runs so much at a time, and the rest in the order in which it came", async () => {
  const turn = makeTurns(2)
  const begun: number[] = []
  const releases: (() => void)[] = []
  const work = (at: number) => () => {
    begun.push(at)
    return new Promise<number>((answer) => releases.push(() => answer(at)))
  }
  const all = [0, 1, 2, 3, 4].map((at) => turn(work(at), never))
  expect(begun).toEqual([0, 1])
  for (const at of all.keys()) {
    await expect.poll(() => releases.length).toBeGreaterThan(at)
    expect(begun.length).toBeLessThanOrEqual(at + 2)
    releases[at]?.()
    await all[at]
  }
  expect(begun).toEqual([0, 1, 2, 3, 4])
})

it("doesn't begin what was given up while it waited, and goes on with the next", async () => {
  const turn = makeTurns(1)
  let release = () => {}
  const first = turn(() => new Promise<void>((done) => (release = done)), never)
  const patience = new AbortController()
  let isBegun = false
  const second = turn(async () => {
    isBegun = true
  }, patience.signal)
  const third = turn(async () => "third", never)
  patience.abort()
  release()
  await first
  await expect(second).rejects.toThrow("cancelled")
  expect(await third).toBe("third")
  expect(isBegun).toBe(false)
})

it("gives a turn on after a failure", async () => {
  const turn = makeTurns(1)
  const own = new RangeError("mine")
  await expect(turn(() => Promise.reject(own), never)).rejects.toBe(own)
  expect(await turn(async () => 7, never)).toBe(7)
})
