import { ATTEMPT_RANK, type GatewayFact } from "@haat/domain/payment"
import { paymentCaptured } from "@haat/events/payment"
import { appendEvents, padded, places, type Tx, underTrace } from "../shared/index.ts"
import { type AttemptRow, attemptColumns, attemptOf, paymentEvent } from "./attempt-row.mapping.ts"
import { type Change, changeOf } from "./attempts.mysql.ts"

type Fact = GatewayFact & { readonly traceparent?: string | undefined }
type Capture = { readonly row: AttemptRow; readonly fact: Fact }

/** Each as it was read, or none of them is written as it should be. */
const capture = async (tx: Tx, captures: readonly Capture[]): Promise<boolean> => {
  const all = padded(captures)
  const ids = all.map(({ row }) => row.id)
  const ofEach = `ELT(FIELD(id, ${places(all.length)}), ${places(all.length)})`
  const { affectedRows } = await tx.change(
    `UPDATE payment_attempt SET status = 'CAPTURED', captured_minor = ${ofEach},
       provider_ref = COALESCE(provider_ref, NULLIF(${ofEach}, '')), decline_reason = NULL, open_order_id = NULL,
       next_check_at = NULL, updated_at = UTC_TIMESTAMP(3), fact_rank = ${ATTEMPT_RANK.CAPTURED}
     WHERE id IN (${places(all.length)}) AND fact_rank = ${ofEach}`,
    [
      ...[...ids, ...all.map(({ fact }) => fact.amountMinor)],
      ...[...ids, ...all.map(({ fact }) => fact.providerRef)],
      ...ids,
      ...[...ids, ...all.map(({ row }) => row.fact_rank)],
    ],
  )
  return affectedRows === captures.length
}

const eventOf = ({ row, fact: { traceparent } }: Capture) =>
  underTrace(paymentEvent(paymentCaptured, attemptOf(row)), traceparent)

/** Captures of many attempts inside the caller's transaction, which locks their orders between seeing and writing. */
export const captureRows = (tx: Tx) => {
  const read = new Map<string, AttemptRow>()
  return {
    seeAll: async (
      facts: readonly Fact[],
    ): Promise<readonly ({ readonly orderId: string; readonly change: Change } | null)[]> => {
      const ids = padded(facts.map(({ attemptId }) => attemptId))
      const rows = await tx.rows<AttemptRow>(
        `SELECT ${attemptColumns} FROM payment_attempt WHERE id IN (${places(ids.length)})`,
        ids,
      )
      for (const row of rows) read.set(row.id, row)
      return facts.map((fact) => {
        const row = read.get(fact.attemptId)
        return row ? { orderId: row.order_id, change: changeOf(row, fact) } : null
      })
    },
    captureAll: async (facts: readonly Fact[]): Promise<void> => {
      const captures = facts.flatMap((fact) => {
        const row = read.get(fact.attemptId)
        return row && fact.outcome === "captured" ? [{ row, fact }] : []
      })
      if (captures.length !== facts.length || !(await capture(tx, captures)))
        throw new Error("an attempt is not as it was seen")
      await appendEvents(tx, captures.map(eventOf))
    },
  }
}
