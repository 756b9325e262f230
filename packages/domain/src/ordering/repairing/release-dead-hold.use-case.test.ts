import { expect, it } from "vitest"
import { placedShop } from "../testing/index.ts"
import { makeReleaseDeadHold } from "./release-dead-hold.use-case.ts"

it("gives back what a dead order holds, and nothing of a living one", async () => {
  const { shop, order } = await placedShop()
  const release = makeReleaseDeadHold(shop.facts)
  expect(await release(order.id)).toBe(false)
  expect(await release("nobody")).toBe(false)
  const row = shop.books.orders.get(order.id)
  if (!row) throw new Error("the order is gone")
  const reserved = () => [...shop.books.stock.values()].reduce((sum, level) => sum + level.reserved, 0)
  expect(reserved()).toBe(2)
  shop.books.orders.set(order.id, { ...row, status: "EXPIRED" })
  expect(await release(order.id)).toBe(true)
  expect(reserved()).toBe(0)
})
