import { expect, it } from "vitest"
import { makeTurn } from "./rebuild-turn.ts"

const setUp = (lags: readonly (number | Error)[]) => {
  let asked = 0
  let waited = 0
  let clock = 0
  const turn = makeTurn({
    lag: async () => {
      const lag = lags[Math.min(asked, lags.length - 1)] ?? 0
      asked += 1
      if (lag instanceof Error) throw lag
      return lag
    },
    wait: async (ms) => {
      waited += ms
      clock += ms
    },
    now: () => clock,
  })
  const pass = (ms: number): void => {
    clock += ms
  }
  return { turn, asked: () => asked, waited: () => waited, pass }
}

it("goes on at once while changes are indexed as they come, and doesn't look each time", async () => {
  const { turn, asked, waited, pass } = setUp([3])
  await turn()
  await turn()
  expect([asked(), waited()]).toEqual([1, 0])
  pass(2500)
  await turn()
  expect(asked()).toBe(2)
})

it("waits while changes queue up, though not for ever", async () => {
  const soon = setUp([5000, 3000, 20])
  await soon.turn()
  expect(soon.waited()).toBe(2000)
  const never = setUp([5000])
  await never.turn()
  expect(never.waited()).toBe(60_000)
})

it("goes on when the broker can't be asked", async () => {
  const { turn, waited } = setUp([new Error("away")])
  await turn()
  expect(waited()).toBe(0)
})
