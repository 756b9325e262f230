import { factOf } from "@haat/domain/payment/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction } from "../shared/index.ts"
import { attemptRows } from "./attempts.mysql.ts"
import { mysqlRefunds, requestRefund } from "./refunds.mysql.ts"

const mysql = createMysql({ poolSize: 12 })
afterAll(() => mysql.close())
/** Other tests' shops send what is due, too: to gateways of their own. */
const provider = `b${newId().slice(-7)}`
const refunds = mysqlRefunds(mysql, [provider])

const captured = async () => {
  const [id, orderId] = [newId(), newId()]
  await inTransaction(mysql, async (tx) => {
    const rows = attemptRows(tx)
    const facts = { id, orderId, provider, amountMinor: 1000, currency: "INR" as const }
    await rows.open([{ ...facts, idempotencyKey: newId(), createdAt: new Date() }])
    await rows.apply(factOf({ provider, attemptId: id, providerRef: id, amountMinor: 1000 }))
  })
  return { id, orderId }
}
const request = (attempt: { id: string; orderId: string }, reason: string, amountMinor: number) => {
  const refund = {
    id: newId(),
    orderId: attempt.orderId,
    attemptId: attempt.id,
    reason,
    amountMinor,
    at: new Date(),
  }
  return inTransaction(mysql, (tx) => requestRefund(tx, refund)).catch((error: Error) => {
    // Our own words: the guard of the statement speaks before the schema's check must.
    expect(error.message).toContain("would exceed what was captured")
    return false
  })
}

describe("refunds", () => {
  it("are booked once per reason", async () => {
    const attempt = await captured()
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => request(attempt, "ORDER_CANCELLED", 100)),
    )
    expect(answers.filter(Boolean)).toHaveLength(1)
  })

  it("never exceed the capture together, however many are asked for at once", async () => {
    const attempt = await captured()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => request(attempt, `RETURN-${index}`, 300)),
    )
    expect(answers.filter(Boolean)).toHaveLength(3)
    expect(await request(attempt, "RETURN-X", 0)).toBe(false)
  })

  it("are taken by one worker at a time, by none who hasn't their gateway, and end once", async () => {
    // Many rows, so that no worker is through before the others have seen them.
    const attempts = await Promise.all(Array.from({ length: 20 }, captured))
    for (const one of attempts) await request(one, "ORDER_CANCELLED", 1000)
    const [attempt] = attempts
    if (!attempt) throw new Error("nothing was captured")
    expect(await mysqlRefunds(mysql, [`${provider}-2`]).takeDue(1000)).toEqual([])
    const taken = (await Promise.all(Array.from({ length: 4 }, () => refunds.takeDue(1000)))).flat()
    const ids = new Set(attempts.map(({ id }) => id))
    const mine = taken.filter(({ attemptId }) => ids.has(attemptId))
    expect(mine.map(({ attemptId }) => attemptId).sort()).toEqual([...ids].sort())
    const refundId = mine.find(({ attemptId }) => attemptId === attempt.id)?.id ?? ""
    await Promise.all([refunds.markSucceeded(refundId), refunds.markSucceeded(refundId)])
    await refunds.markFailed({ id: refundId, tries: 1 }, "FAILED")
    const [row] = await mysql.rows<{ status: string }>("SELECT status FROM payment_refund WHERE id = ?", [
      refundId,
    ])
    expect(row?.status).toBe("SUCCEEDED")
    const told = await mysql.rows(
      "SELECT id FROM shared_outbox WHERE aggregateid = ? AND type = 'payment.refund_succeeded.v1'",
      [attempt.orderId],
    )
    expect(told).toHaveLength(1)
  })

  it("keep the word of whoever took them last: one that slept meanwhile says nothing over it", async () => {
    const attempt = await captured()
    await request(attempt, "ORDER_CANCELLED", 1000)
    const take = async () => {
      await mysql.change("UPDATE payment_refund SET next_try_at = UTC_TIMESTAMP(3) WHERE attempt_id = ?", [
        attempt.id,
      ])
      const taken = (await refunds.takeDue(1000)).find(({ attemptId }) => attemptId === attempt.id)
      if (!taken) throw new Error("the refund isn't due")
      return taken
    }
    const [slept, awake] = [await take(), await take()]
    await refunds.markSubmitted(awake)
    await refunds.markFailed(slept, "MANUAL_REVIEW")
    const statusOf = async () =>
      (await mysql.rows<{ status: string }>("SELECT status FROM payment_refund WHERE id = ?", [awake.id]))[0]
        ?.status
    expect(await statusOf()).toBe("SUBMITTED")
    await refunds.markSucceeded(slept.id)
    expect(await statusOf()).toBe("SUCCEEDED")
  })
})
