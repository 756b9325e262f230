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

it("lets go of coupon and own money where the order was never paid, and only there", async () => {
  const { shop, order } = await placedShop()
  const release = makeReleaseDeadHold(shop.facts)
  const row = shop.books.orders.get(order.id)
  if (!row) throw new Error("the order is gone")
  const tenders = [{ kind: "gift-card", ref: "5", amountMinor: 5, refundedMinor: 0 }] as const
  const stateAfter = async (placedAt: Date | null, isDone: boolean) => {
    shop.books.purses.set(order.id, { state: "HELD", tenders })
    shop.books.orders.set(order.id, { ...row, status: "CANCELLED", placedAt })
    expect(await release(order.id)).toBe(isDone)
    return shop.books.purses.get(order.id)?.state
  }
  expect(await stateAfter(shop.time.now, true)).toBe("HELD")
  expect(await stateAfter(shop.time.now, false)).toBe("HELD")
  expect(await stateAfter(null, true)).toBe("RELEASED")
})
