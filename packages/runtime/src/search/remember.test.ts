import { expect, it } from "vitest"
import { remember } from "./remember.ts"

it("asks once while the answer is fresh, again afterwards, and again after a failure", async () => {
  let now = 0
  let asked = 0
  let failing = false
  const ask = remember(
    async () => {
      asked += 1
      if (failing) throw new Error("away")
      return asked
    },
    { forMs: 1000, now: () => now },
  )
  expect([await ask(), await ask()]).toEqual([1, 1])
  now = 1000
  failing = true
  await expect(ask()).rejects.toThrow("away")
  failing = false
  expect(await ask()).toBe(3)
})
