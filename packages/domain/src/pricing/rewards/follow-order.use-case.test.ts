import { expect, it } from "vitest"
import { fakeRewardBook } from "../testing/index.ts"
import { makeFollowOrder } from "./follow-order.use-case.ts"
import { makeSettleRewards } from "./settle-rewards.use-case.ts"

const day = 24 * 3_600_000
const at = new Date("2026-11-01T00:00:00Z")
const later = (days: number) => new Date(at.getTime() + days * day)

const bought = {
  orderId: "o1",
  orderCode: "CODE",
  customerId: "c1",
  email: "a@example.com",
  totalMinor: 100_000,
  lines: [{ sku: "a", quantity: 2, unitPriceMinor: 50_000 }],
  at,
}
const parcel = { orderId: "o1", shipmentId: "s1", units: [{ sku: "a", quantity: 2 }], at }
const back = { orderId: "o1", fact: "e1", units: [{ shipmentId: "s1", sku: "a", quantity: 1 }], at: later(5) }

const setUp = () => {
  const { book, parcels, state } = fakeRewardBook()
  const follow = makeFollowOrder({ book, returnWindowMs: 10 * day })
  const settleAt = (now: Date) => makeSettleRewards({ book, clock: { now: () => now } })(10)
  return { follow, parcels, state, settleAt }
}

it("earns once a parcel can't be returned any more, however often it is told", async () => {
  const { follow, state, settleAt } = setUp()
  await follow.noteBought(bought)
  await settleAt(later(50))
  expect(state.paidMinor).toBe(0)
  await follow.noteDelivered(parcel)
  await follow.noteDelivered(parcel)
  await settleAt(later(9))
  expect(state.paidMinor).toBe(0)
  await settleAt(later(10))
  expect(state.paidMinor).toBe(1_000)
})

it("waits for what is on its way back and takes its share off, once", async () => {
  const { follow, state, settleAt } = setUp()
  await follow.noteBought(bought)
  await follow.noteDelivered(parcel)
  await follow.noteReturnAsked(back)
  await settleAt(later(20))
  expect(state.paidMinor).toBe(0)
  await follow.noteReturned(back)
  await follow.noteReturned(back)
  await settleAt(later(36))
  expect(state.paidMinor).toBe(499)
})

it("gives guests nothing", async () => {
  const { follow, parcels } = setUp()
  await follow.noteBought({ ...bought, customerId: null })
  await follow.noteDelivered(parcel)
  await follow.noteReturned(back)
  expect(parcels.size).toBe(0)
})
