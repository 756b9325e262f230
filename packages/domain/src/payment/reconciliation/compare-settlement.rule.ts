import type { SettlementLine } from "../payment.model.ts"
import type { BookedAttempt, BookedRefund, Finding } from "./reconciliation.model.ts"

export type Booked = {
  readonly attempts: readonly BookedAttempt[]
  readonly refunds: readonly BookedRefund[]
}

const factsOf = ({ ref, attemptId, refundId, amountMinor, currency, at }: SettlementLine) => ({
  ...{ ref, attemptId, refundId, amountMinor, currency },
  at: at.toISOString(),
})

const ofCharge = (line: SettlementLine, attempt: BookedAttempt | undefined): Finding | null => {
  const facts = factsOf(line)
  if (!attempt) return { kind: "CHARGE_UNKNOWN", subject: line.ref, facts }
  const booked = {
    ...facts,
    provider: attempt.provider,
    orderId: attempt.orderId,
    status: attempt.status,
    bookedMinor: attempt.capturedMinor,
  }
  if (attempt.status !== "CAPTURED") return { kind: "CHARGE_MISSED", subject: attempt.id, facts: booked }
  const isSame = attempt.capturedMinor === line.amountMinor && attempt.currency === line.currency
  return isSame ? null : { kind: "CHARGE_AMOUNT", subject: attempt.id, facts: booked }
}

const ofRefund = (line: SettlementLine, refund: BookedRefund | undefined): Finding | null => {
  const facts = factsOf(line)
  if (!refund) return { kind: "REFUND_UNKNOWN", subject: line.ref, facts }
  const booked = { ...facts, status: refund.status, bookedMinor: refund.amountMinor }
  if (refund.amountMinor !== line.amountMinor)
    return { kind: "REFUND_AMOUNT", subject: refund.id, facts: booked }
  return refund.status === "SUCCEEDED" ? null : { kind: "REFUND_MISSED", subject: refund.id, facts: booked }
}

/** A second charge under one attempt: its buyer paid twice, whatever our books say. */
const twice = (charges: readonly SettlementLine[]): readonly Finding[] => {
  const first = new Map<string, SettlementLine>()
  return charges.flatMap((line) => {
    const before = first.get(line.attemptId)
    if (!before) first.set(line.attemptId, line)
    const isSecond = before !== undefined && before.ref !== line.ref
    return isSecond ? [{ kind: "CHARGE_TWICE", subject: line.ref, facts: factsOf(line) } as const] : []
  })
}

/**
 * The gateway's word against ours, in both directions: what it moved and we don't know so, and what we booked and
 * it never moved. Each side is looked up by our ids, which stand in its books too.
 */
export const compareSettlement = (lines: readonly SettlementLine[], booked: Booked): readonly Finding[] => {
  const attempts = new Map(booked.attempts.map((attempt) => [attempt.id, attempt]))
  const refunds = new Map(booked.refunds.map((refund) => [refund.id, refund]))
  const charges = lines.filter(({ kind }) => kind === "charge")
  const returned = lines.filter(({ kind }) => kind === "refund")
  const charged = new Set(charges.map(({ attemptId }) => attemptId))
  const repaid = new Set(returned.map(({ refundId }) => refundId))
  return [
    ...charges.flatMap((line) => ofCharge(line, attempts.get(line.attemptId)) ?? []),
    ...twice(charges),
    ...returned.flatMap((line) => ofRefund(line, refunds.get(line.refundId ?? "")) ?? []),
    ...booked.attempts
      .filter(({ id, status, mustAppear }) => mustAppear && status === "CAPTURED" && !charged.has(id))
      .map(({ id, orderId, capturedMinor }) => ({
        ...{ kind: "CHARGE_NOT_SETTLED" as const, subject: id },
        facts: { orderId, bookedMinor: capturedMinor },
      })),
    ...booked.refunds
      .filter(({ id, status, mustAppear }) => mustAppear && status === "SUCCEEDED" && !repaid.has(id))
      .map(({ id, attemptId, amountMinor }) => ({
        ...{ kind: "REFUND_NOT_SETTLED" as const, subject: id },
        facts: { attemptId, bookedMinor: amountMinor },
      })),
  ]
}
