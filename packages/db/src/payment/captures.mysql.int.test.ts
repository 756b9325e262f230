import { factOf } from "@haat/domain/payment/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { attemptRows } from "./attempts.mysql.ts"
import { captureRows } from "./captures.mysql.ts"
import { storeAllSettled } from "./webhooks.mysql.ts"

const mysql = createMysql({ poolSize: 4 })
afterAll(() => mysql.close())

const opened = async () => {
  const attempt = {
    ...{ id: newId(), orderId: newId(), provider: "sandbox", idempotencyKey: newId() },
    ...{ amountMinor: 50_000, currency: "INR" as const, createdAt: new Date() },
  }
  await inTransaction(mysql, (tx) => attemptRows(tx).open([attempt]))
  return attempt
}
const fact = (attemptId: string, given: Parameters<typeof factOf>[0] = {}) =>
  factOf({ attemptId, eventId: newId(), providerRef: `ref-${attemptId}`, amountMinor: 50_000, ...given })
const attemptOf = async (orderId: string) =>
  (await inTransaction(mysql, (tx) => attemptRows(tx).listOf(orderId)))[0]
const toldOf = (orderId: string) =>
  mysql.rows<{ type: string; payload: string }>(
    "SELECT type, payload FROM shared_outbox WHERE aggregateid = ? AND type LIKE '%captured%'",
    [orderId],
  )

describe("captures together", () => {
  it("are seen as each alone would be, and written as they were seen, each under its own trace", async () => {
    const [one, other] = [await opened(), await opened()]
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    const facts = [{ ...fact(one.id), traceparent }, fact(other.id), fact(newId())]
    const seen = await inTransaction(mysql, async (tx) => {
      const captures = captureRows(tx)
      const answers = await captures.seeAll(facts)
      await captures.captureAll(facts.slice(0, 2))
      return answers
    })
    expect(seen.map((found) => found?.change.kind ?? "unknown")).toEqual(["advanced", "advanced", "unknown"])
    for (const { id, orderId } of [one, other]) {
      const expected = { status: "CAPTURED", capturedMinor: 50_000, providerRef: `ref-${id}` }
      expect(await attemptOf(orderId)).toMatchObject(expected)
    }
    const [told] = await toldOf(one.orderId)
    expect(JSON.parse(told?.payload ?? "{}").traceparent).toBe(traceparent)
  })

  it("keep facts apart that tell different things of one attempt", async () => {
    const one = await opened()
    const facts = [fact(one.id, { amountMinor: 1 }), fact(one.id), fact(one.id, { provider: "other" })]
    const seen = await inTransaction(mysql, (tx) => captureRows(tx).seeAll(facts))
    const matches = seen.map((found) =>
      found?.change.kind === "advanced" ? found.change.amountMatches : "stale",
    )
    expect(matches).toEqual([false, true, "stale"])
  })

  it("are none when an attempt has moved since it was seen", async () => {
    const [one, other] = [await opened(), await opened()]
    const facts = [fact(one.id), fact(other.id)]
    const late = inTransaction(mysql, async (tx) => {
      const captures = captureRows(tx)
      await captures.seeAll(facts)
      await mysql.change("UPDATE payment_attempt SET status = 'DECLINED', fact_rank = 3 WHERE id = ?", [
        other.id,
      ])
      await captures.captureAll(facts)
    })
    await expect(late).rejects.toThrow("not as it was seen")
    expect(await attemptOf(one.orderId)).toMatchObject({ status: "INITIATED", capturedMinor: 0 })
    expect(await attemptOf(other.orderId)).toMatchObject({ status: "DECLINED" })
    expect(await toldOf(one.orderId)).toEqual([])
  })

  it("write their webhooks down once, all or none", async () => {
    const webhooks = [1, 2, 3].map(() => {
      const { eventId, ...rest } = fact(newId())
      return {
        provider: "sandbox",
        eventId,
        rawBody: "{}",
        fact: { eventId, ...rest },
        receivedAt: new Date(),
      }
    })
    const [first, second, third] = webhooks
    if (!first || !second || !third) throw new Error("three are needed")
    const store = (...some: readonly (typeof first)[]) =>
      inTransaction(mysql, (tx) => storeAllSettled(tx, some))
    await store(first)
    await expect(store(second, first, third)).rejects.toThrow()
    await store(second, third)
    const rows = await mysql.rows(
      "SELECT event_id FROM payment_webhook WHERE event_id IN (?, ?, ?) AND done_at IS NOT NULL",
      webhooks.map(({ eventId }) => eventId),
    )
    expect(rows).toHaveLength(3)
  })
})
