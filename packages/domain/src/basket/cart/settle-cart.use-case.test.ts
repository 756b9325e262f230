import { expect, it } from "vitest"
import { ok } from "../../shared/index.ts"
import { cartOf, createFakeCartCache, createFakeCarts } from "../testing/index.ts"
import { makeSettleCart } from "./settle-cart.use-case.ts"

const lines = (...skus: (readonly [string, number])[]) =>
  cartOf(skus.map(([sku, quantity]) => ({ sku, quantity }))).lines

const quantities = async (carts: ReturnType<typeof createFakeCarts>, owner: string) =>
  Object.fromEntries((await carts.load(owner)).lines.map(({ sku, quantity }) => [sku, quantity]))

it("moves the visitor's lines and wishes to the customer once, however often it runs", async () => {
  const carts = createFakeCarts()
  const settle = makeSettleCart({ carts, cache: createFakeCartCache() })
  await carts.change("v:1", () => ok(lines(["A", 7], ["B", 1])))
  await carts.change("c:9", () => ok(lines(["A", 6])))
  await carts.wishes.set("v:1", "p1", true)
  await carts.wishes.set("c:9", "p1", true)
  await Promise.all([settle.mergeAtSignIn("1", "9"), settle.mergeAtSignIn("1", "9")])
  await settle.mergeAtSignIn("1", "9")
  expect(await quantities(carts, "c:9")).toEqual({ A: 10, B: 1 })
  expect(await quantities(carts, "v:1")).toEqual({})
  expect(await carts.wishes.list("c:9")).toEqual(["p1"])
  expect(await carts.wishes.list("v:1")).toEqual([])
})

it("takes out what was ordered and leaves the cached copy fresh", async () => {
  const carts = createFakeCarts()
  const cache = createFakeCartCache()
  await carts.change("v:1", () => ok(lines(["A", 3], ["B", 1])))
  const settle = makeSettleCart({ carts, cache })
  await settle.clearOrdered("v:1", [{ sku: "A", quantity: 2 }], "event-1")
  await settle.clearOrdered("v:1", [{ sku: "A", quantity: 2 }], "event-1")
  expect(await quantities(carts, "v:1")).toEqual({ A: 1, B: 1 })
  expect(await cache.get("v:1")).toMatchObject({ version: 2 })
})
