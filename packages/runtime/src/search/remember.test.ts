import { expect, it } from "vitest"
import { remember } from "./remember.ts"

const setUp = () => {
  const world = { now: 0, asked: 0, failing: false }
  const ask = remember(
    async () => {
      world.asked += 1
      if (world.failing) throw new Error("away")
      return world.asked
    },
    { forMs: 1000, now: () => world.now },
  )
  return { world, ask }
}

it("asks once while the answer is fresh, and once for all who ask at the same time", async () => {
  const { world, ask } = setUp()
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1])
  world.now = 999
  expect(await ask()).toBe(1)
  world.now = 1000
  expect(await ask()).toBe(2)
})

it("stays with the last good answer while no new one can be had", async () => {
  const { world, ask } = setUp()
  await ask()
  world.failing = true
  world.now = 1000
  expect([await ask(), await ask(), world.asked]).toEqual([1, 1, 2])
})

it("passes a failure on when there never was an answer, and asks again at once", async () => {
  const { world, ask } = setUp()
  world.failing = true
  await expect(ask()).rejects.toThrow("away")
  world.failing = false
  expect(await ask()).toBe(2)
})
