import { expect, it } from "vitest"
import { holdFresh } from "./hold-fresh.rule.ts"

it("waits for the first, then answers at once and looks beside it, once per span", async () => {
  let now = 0
  let looks = 0
  const hold = holdFresh<number>({
    clock: { now: () => new Date(now) },
    checkEveryMs: 10,
    look: async (held) => {
      looks += 1
      return (held ?? 0) + 1
    },
  })
  expect(await Promise.all([hold(), hold()])).toEqual([1, 1])
  now = 9
  expect(await hold()).toBe(1)
  expect(looks).toBe(1)
  now = 10
  expect(await hold()).toBe(1)
  expect(await hold()).toBe(2)
  expect(looks).toBe(2)
})
