import { factOf } from "@haat/domain/payment/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction, isDuplicate } from "../shared/index.ts"
import { attemptRows } from "./attempts.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())

type Rows = ReturnType<typeof attemptRows>
const within = <Value>(body: (rows: Rows) => Promise<Value>) =>
  inTransaction(mysql, (tx) => body(attemptRows(tx)))

const newAttempt = (orderId: string, key = newId()) => ({
  id: newId(),
  orderId,
  provider: "sandbox",
  amountMinor: 50_000,
  currency: "INR" as const,
  idempotencyKey: key,
  createdAt: new Date(),
})
const opened = async (orderId = newId()) => {
  const attempt = newAttempt(orderId)
  await within((rows) => rows.open([attempt]))
  return attempt
}
const fact = (attemptId: string, given: Parameters<typeof factOf>[0] = {}) =>
  factOf({ attemptId, providerRef: `ref-${attemptId}`, ...given })

describe("attempts", () => {
  it("take facts by rank: a lower one never overwrites a higher one", async () => {
    const { id, orderId } = await opened()
    const kinds = []
    for (const outcome of ["requires-action", "declined", "captured", "declined", "captured"] as const) {
      kinds.push((await within((rows) => rows.apply(fact(id, { outcome })))).kind)
    }
    expect(kinds).toEqual(["advanced", "advanced", "advanced", "stale", "stale"])
    const [attempt] = await within((rows) => rows.listOf(orderId))
    expect(attempt).toMatchObject({ status: "CAPTURED", capturedMinor: 50_000, providerRef: `ref-${id}` })
  })

  it("are open one at a time per order", async () => {
    const { id, orderId } = await opened()
    const second = await opened(orderId).catch(isDuplicate)
    expect(second).toBe(true)
    await within((rows) => rows.apply(fact(id, { outcome: "declined" })))
    expect((await opened(orderId)).orderId).toBe(orderId)
  })

  it("belong to one client key", async () => {
    const first = await opened()
    await within((rows) => rows.apply(fact(first.id, { outcome: "declined" })))
    const repeat = newAttempt(first.orderId, first.idempotencyKey)
    expect(await within((rows) => rows.open([repeat])).catch(isDuplicate)).toBe(true)
  })

  it("keep what was really taken, and say when it isn't what was asked", async () => {
    const { id } = await opened()
    const change = await within((rows) => rows.apply(fact(id, { amountMinor: 60_000 })))
    expect(change).toMatchObject({
      kind: "advanced",
      amountMatches: false,
      attempt: { capturedMinor: 60_000 },
    })
  })

  it("take a fact as they are now, not as they were when their order was looked up", async () => {
    const settledBetween = async (first: "declined" | "captured", second: "declined" | "captured") => {
      const { id } = await opened()
      return inTransaction(mysql, async (tx) => {
        const rows = attemptRows(tx)
        await rows.orderIdOf(id)
        await attemptRows(tx).apply(fact(id, { outcome: first }))
        return rows.apply(fact(id, { outcome: second }))
      })
    }
    expect(await settledBetween("captured", "declined")).toEqual({ kind: "stale" })
    expect(await settledBetween("declined", "captured")).toMatchObject({
      ...{ kind: "advanced", attempt: { status: "CAPTURED", capturedMinor: 50_000 } },
    })
  })

  it("don't listen to another gateway", async () => {
    const { id } = await opened()
    expect(await within((rows) => rows.apply(fact(id, { provider: "other" })))).toEqual({ kind: "stale" })
  })
})
