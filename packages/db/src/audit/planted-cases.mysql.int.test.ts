import { AUDIT_READINGS, type Finding, makeReconcile, readFinding } from "@haat/domain/payment"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { mysqlCases } from "../payment/reconciliation/cases.mysql.ts"
import { createMysql } from "../shared/index.ts"
import { auditQueries } from "./audit.mysql.ts"
import { findingsOf } from "./testing/breach.builder.ts"
import { plantings } from "./testing/plantings.builder.ts"

const mysql = createMysql({ poolSize: 3 })
const subjects = new Set<string>()
const cases = mysqlCases(mysql, async () => (subject) => subjects.has(subject))

afterAll(async () => {
  for (const subject of subjects) await mysql.change("DELETE FROM payment_case WHERE subject = ?", [subject])
  await mysql.close()
})

/** A run over what was planted alone; the owners' repairs find nothing, as for rows that are gone. */
const runOver = (findings: readonly Finding[]) => {
  const nothing = async () => false
  const silent = async () => undefined
  return makeReconcile({
    ...{ gateways: new Map(), cases, money: { bookedAt: async () => ({ attempts: [], refunds: [] }) } },
    audit: async () => ({ findings, problems: [], blind: [] }),
    repairs: {
      ...{ settle: silent, confirmRefund: silent, releaseHold: nothing, refund: nothing },
      ...{ endHold: nothing, settleWebhook: nothing, finishSetAside: nothing },
    },
    runs: { begin: async () => true, finish: silent, list: async () => [] },
    clock: { now: () => new Date() },
    ids: { uuid: newId },
  })(newId())
}

describe("a difference between the books", () => {
  const withCase = plantings.filter(([query]) => AUDIT_READINGS[query] !== null)

  it.each(withCase)(
    "%s becomes a case with its reason, and is gone when it is gone",
    async (query, broken) => {
      const found = (await findingsOf(mysql, query)(...broken)).flatMap(({ id, says, samples }) =>
        samples.flatMap((row) => readFinding(id, says, row) ?? []),
      )
      for (const { subject } of found) subjects.add(subject)
      expect(await runOver(found)).toMatchObject({ repaired: 0, problems: [] })
      const [one] = found
      if (!one) throw new Error("nothing was planted")
      const seen = async (state: "OPEN" | "GONE") => {
        const { items } = await cases.list({ state, kind: one.kind }, { cursor: null, limit: 1000 })
        return items.find(({ subject }) => subject === one.subject)
      }
      const waiting = await seen("OPEN")
      expect(waiting?.reason.length).toBeGreaterThan(20)
      expect(waiting?.facts.says).toContain(`${query}: `)
      await runOver([])
      expect(await seen("GONE")).toMatchObject({ id: waiting?.id })
    },
  )

  it("is asked about and read alike: no query without its case, no case without its query", () => {
    const copies = ["A14c", "A15a", "A15b", "A15c", "A15d"]
    expect([...auditQueries.map(({ id }) => id), ...copies].sort()).toEqual(
      Object.keys(AUDIT_READINGS).sort(),
    )
  })
})
