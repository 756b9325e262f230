import { expect, it } from "vitest"
import { rememberEach } from "./remember-each.ts"

const setUp = (most = 2) => {
  const world = { now: 0, failing: false }
  const asked: string[] = []
  const ask = rememberEach(
    async (key) => {
      asked.push(key)
      if (world.failing) throw new Error("away")
      return `${key}${asked.length}`
    },
    { forMs: 1000, most, now: () => world.now },
  )
  return { world, asked, ask }
}

it("asks once for a key while its answer is fresh, and once for all who ask at the same time", async () => {
  const { world, asked, ask } = setUp()
  expect(await Promise.all([ask("k"), ask("k"), ask("ku")])).toEqual(["k1", "k1", "ku2"])
  world.now = 999
  expect(await ask("k")).toBe("k1")
  world.now = 1000
  expect(await ask("k")).toBe("k3")
  expect(asked).toEqual(["k", "ku", "k"])
})

it("keeps so many, forgetting what wasn't asked for longest", async () => {
  const { asked, ask } = setUp()
  for (const key of ["a", "b", "a", "c", "a", "b"]) await ask(key)
  expect(asked).toEqual(["a", "b", "c", "b"])
})

it("passes a failure on and asks again", async () => {
  const { world, asked, ask } = setUp()
  world.failing = true
  await expect(ask("k")).rejects.toThrow("away")
  world.failing = false
  expect(await ask("k")).toBe("k2")
  expect(asked).toHaveLength(2)
})
