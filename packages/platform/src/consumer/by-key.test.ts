import { expect, it } from "vitest"
import { eachByKey } from "./by-key.ts"

const events = ["a1", "b1", "a2", "b2"].map((name) => ({ key: name.slice(0, 1), name }))

it("keeps the order of each key, and lets keys overtake each other", async () => {
  const done: string[] = []
  const slow = Promise.withResolvers<void>()
  const working = eachByKey(events, async ({ name }) => {
    if (name === "a1") await slow.promise
    done.push(name)
    if (name === "b2") slow.resolve()
  })
  await working
  expect(done).toEqual(["b1", "b2", "a1", "a2"])
})

it("lets the others finish, then throws; what follows the failure waits for the next try", async () => {
  const done: string[] = []
  const working = eachByKey(events, async ({ name }) => {
    if (name === "a1") throw new Error("no a1")
    await new Promise((go) => setImmediate(go))
    done.push(name)
  })
  await expect(working).rejects.toThrow("no a1")
  expect(done).toEqual(["b1", "b2"])
})
