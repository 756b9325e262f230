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
  const order = { ownerKey: "v:1", lines: [{ sku: "A", quantity: 2 }], fact: "event-1" }
  await settle.clearOrdered(order)
  await settle.clearOrdered(order)
  expect(await quantities(carts, "v:1")).toEqual({ A: 1, B: 1 })
  expect(await cache.get("v:1")).toMatchObject({ version: 2 })
})

it("takes out what was ordered where a sign-in moved it, never more than moved", async () => {
  const carts = createFakeCarts()
  const cache = createFakeCartCache()
  const settle = makeSettleCart({ carts, cache })
  await carts.change("v:1", () => ok(lines(["A", 2], ["B", 1], ["C", 3])))
  const ordered = [
    { sku: "A", quantity: 2 },
    { sku: "B", quantity: 1 },
    { sku: "C", quantity: 3 },
  ]
  await carts.change("v:1", () => ok(lines(["A", 2], ["C", 1])))
  await carts.change("c:9", () => ok(lines(["A", 1], ["B", 4], ["C", 5])))
  await settle.mergeAtSignIn("1", "9")
  await carts.change("v:1", () => ok(lines(["A", 2])))
  const order = { ownerKey: "v:1", cartVersion: 1, lines: ordered, fact: "event-1" }
  await settle.clearOrdered(order)
  await settle.clearOrdered(order)
  expect(await quantities(carts, "c:9")).toEqual({ A: 1, B: 4, C: 5 })
  expect(await quantities(carts, "v:1")).toEqual({ A: 2 })
  expect(await cache.get("c:9")).toMatchObject({ version: 3 })
})
