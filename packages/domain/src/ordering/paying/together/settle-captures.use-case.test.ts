import { describe, expect, it } from "vitest"
import type { PaymentFact } from "../../ordering.model.ts"
import { expectSoundBooks, fakeCaptures, fakeShop, payIn, testPolicy } from "../../testing/index.ts"
import type { ReceivedFact } from "./captures.model.ts"
import { makeSettleCaptures } from "./settle-captures.use-case.ts"

/** So many orders of a kettle each, with an open attempt at the bank. */
const openScene = async (count: number) => {
  const shop = fakeShop({ kettle: 9 })
  const attempts: string[] = []
  for (const at of Array.from({ length: count }).keys())
    attempts.push((await payIn(shop, `v${at}`, { kettle: 1 })).attemptId)
  const { books, time, facts } = shop
  const settle = makeSettleCaptures({
    ...{ clock: facts.clock, ids: facts.ids, policy: testPolicy },
    inTransaction: fakeCaptures(books, shop.inTransaction),
  })
  const webhook = (fact: PaymentFact): ReceivedFact => ({ ...fact, received: { rawBody: "", at: time.now } })
  const paidBy = (id: string) => webhook(shop.decide(id, "captured"))
  const statuses = () => [...books.orders.values()].map(({ status }) => status)
  return { shop, books, attempts, settle, webhook, paidBy, statuses }
}

describe("settleCaptures", () => {
  it("places the orders of all of them, each with its parcel, its units sold", async () => {
    const { books, attempts, settle, paidBy, statuses } = await openScene(3)
    const placed = await settle(attempts.map(paidBy))
    expect(placed.map((order) => order?.id)).toEqual([...books.orders.keys()])
    expect(statuses()).toEqual(["PLACED", "PLACED", "PLACED"])
    expect([...books.orders.values()].map((order) => order.capturedAttemptId)).toEqual(attempts)
    expect([books.shipments.size, books.stock.get("kettle")?.allocated]).toEqual([3, 3])
    expect([...books.steps.values()].flat().filter(({ name }) => name === "place")).toHaveLength(3)
    expectSoundBooks(books)
  })

  it("leaves alone what isn't plain, and doesn't remember it as seen", async () => {
    const { shop, books, attempts, settle, webhook, paidBy, statuses } = await openScene(3)
    const [first = "", second = "", third = ""] = attempts
    const wrong = webhook(shop.decide(second, "captured", 100))
    const unknown = { ...wrong, eventId: "event-x", attemptId: "nobody's" }
    const twin = paidBy(first)
    const answers = await settle([twin, { ...twin, eventId: "again" }, wrong, unknown, paidBy(third)])
    expect(answers.map((order) => order !== null)).toEqual([true, false, false, false, true])
    expect(statuses()).toEqual(["PLACED", "PAYMENT_PENDING", "PLACED"])
    expect([...books.seen].some((key) => key.endsWith(wrong.eventId))).toBe(false)
    await shop.settle(wrong)
    expect(books.refunds.size).toBe(1)
    expectSoundBooks(books)
  })

  it("writes nothing at all when one of them came before", async () => {
    const { shop, books, attempts, settle, paidBy, statuses } = await openScene(2)
    const [first = "", second = ""] = attempts
    const fact = paidBy(second)
    books.seen.add(`${fact.provider}:${fact.eventId}`)
    await expect(settle([paidBy(first), fact])).rejects.toThrow("came before")
    expect(statuses()).toEqual(["PAYMENT_PENDING", "PAYMENT_PENDING"])
    expect(shop.running.size).toBe(2)
    expectSoundBooks(books)
  })
})
