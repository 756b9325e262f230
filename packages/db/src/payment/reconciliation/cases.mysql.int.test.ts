import type { Finding } from "@haat/domain/payment"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql } from "../../shared/index.ts"
import { mysqlBookedMoney } from "./booked-money.mysql.ts"
import { mysqlCases } from "./cases.mysql.ts"
import { mysqlRuns } from "./reconciliations.mysql.ts"

const mysql = createMysql({ poolSize: 2 })
const cases = mysqlCases(mysql)
const subjects: string[] = []

afterAll(async () => {
  for (const subject of subjects) await mysql.change("DELETE FROM payment_case WHERE subject = ?", [subject])
  await mysql.close()
})

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 6, minute))

const plant = async (kind: Finding["kind"] = "CHARGE_UNKNOWN"): Promise<Finding> => {
  const finding: Finding = { kind, subject: newId(), facts: { amountMinor: 500, orderId: null } }
  subjects.push(finding.subject)
  await cases.note(finding, { id: newId(), state: "OPEN", reason: "why", at: at(1), keepResolved: true })
  return finding
}
const find = async ({ kind, subject }: Finding, state: "OPEN" | "RESOLVED" | "GONE" | "REPAIRED" = "OPEN") =>
  (await cases.list({ state, kind }, { cursor: null, limit: 1000 })).items.find(
    (one) => one.subject === subject,
  )

describe("cases", () => {
  it("stay one case while they are open, and are opened anew when they come back", async () => {
    const finding = await plant()
    const first = await find(finding)
    const open = { state: "OPEN", keepResolved: false } as const
    await cases.note(finding, { ...open, id: newId(), reason: "still", at: at(2) })
    expect(await find(finding)).toEqual({ ...first, reason: "still" })
    expect(first).toMatchObject({ foundAt: at(1), facts: finding.facts, closedAt: null })
    const resolution = { id: first?.id ?? "", note: "dealt with", actorId: "staff", at: at(3) }
    expect(await cases.resolve(resolution)).toMatchObject({ ok: true })
    const again = { ...open, id: newId(), reason: "again", at: at(4) }
    expect(await cases.note(finding, { ...again, keepResolved: true })).toBe("RESOLVED")
    expect(await find(finding, "RESOLVED")).toMatchObject({
      note: "dealt with",
      closedAt: at(3),
      reason: "still",
    })
    expect(await cases.note(finding, again)).toBe("OPEN")
    expect(await find(finding)).toMatchObject({ foundAt: at(4), closedBy: null, note: null })
  })

  it("are closed by one of many at once", async () => {
    const found = await find(await plant())
    const close = (actorId: string) =>
      cases.resolve({ id: found?.id ?? "", note: "mine", actorId, at: at(3) })
    const answers = await Promise.all(["a", "b", "c", "d"].map(close))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await cases.resolve({ id: newId(), note: "none", actorId: "a", at: at(3) })).toEqual({
      ok: false,
      error: { code: "CASE_NOT_FOUND" },
    })
  })

  it("are paged without gaps and counted by kind", async () => {
    const planted = [await plant("CHARGE_TWICE"), await plant("CHARGE_TWICE"), await plant("CHARGE_TWICE")]
    const seen: string[] = []
    for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
      const page = await cases.list({ state: "OPEN", kind: "CHARGE_TWICE" }, { cursor, limit: 2 })
      seen.push(...page.items.map(({ subject }) => subject))
      cursor = page.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(planted.map(({ subject }) => subject)))
    const counted = (await cases.counts()).find(({ kind }) => kind === "CHARGE_TWICE")
    expect(counted?.open).toBeGreaterThanOrEqual(3)
  })
})

it("begins a slot once, and again when the first run died", async () => {
  const runs = mysqlRuns(mysql)
  const slot = `test:${newId()}`
  const begin = (minute: number) => runs.begin({ id: newId(), slot, at: at(minute) })
  expect(await Promise.all([begin(0), begin(0), begin(0)])).toContain(true)
  expect(await begin(20)).toBe(false)
  expect(await begin(40)).toBe(true)
  await mysql.change("DELETE FROM payment_reconciliation WHERE slot = ?", [slot])
})

it("answers what a settlement names and nothing of another gateway", async () => {
  const money = mysqlBookedMoney(mysql)
  const line = {
    kind: "charge",
    ref: "x",
    refundId: null,
    amountMinor: 1,
    currency: "INR",
    at: at(1),
  } as const
  const settlement = { provider: "nowhere", day: "2026-01-05", complete: true }
  const settlements = [{ ...settlement, lines: [{ ...line, attemptId: newId() }] }]
  const booked = await money.bookedAt({ provider: "nowhere", settlements, from: at(0), to: at(59) })
  expect(booked).toEqual({ attempts: [], refunds: [] })
})
