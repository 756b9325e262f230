import type { Page, PageRequest, Result } from "../../shared/index.ts"
import type { Settlement } from "../payment.model.ts"
import type { SettleFact } from "../ports.ts"
import type {
  BookedAttempt,
  BookedRefund,
  CaseKind,
  CaseRefusal,
  CaseState,
  Finding,
  ReconciliationCase,
  ReconciliationRun,
} from "./reconciliation.model.ts"

/** Our side: what a settlement names, and what was booked at the gateway in a span of time. */
export type BookedMoney = {
  readonly bookedAt: (wanted: {
    readonly provider: string
    readonly settlements: readonly Settlement[]
    readonly from: Date
    readonly to: Date
  }) => Promise<{ readonly attempts: readonly BookedAttempt[]; readonly refunds: readonly BookedRefund[] }>
}

export type CaseBook = {
  /**
   * Writes down a finding and answers how its case stands; an open case of the same kind and subject stays one case.
   * `keepResolved`: one that a person has closed stays closed while its facts are the same.
   */
  readonly note: (
    finding: Finding,
    outcome: {
      readonly id: string
      readonly state: "OPEN" | "REPAIRED"
      readonly reason: string
      readonly at: Date
      readonly keepResolved: boolean
    },
  ) => Promise<CaseState>
  /** Closes open cases of these kinds that the run didn't find any more. */
  readonly closeGone: (kinds: readonly CaseKind[], found: readonly Finding[], at: Date) => Promise<void>
  readonly list: (
    filter: { readonly state: CaseState; readonly kind: CaseKind | null },
    page: PageRequest,
  ) => Promise<Page<ReconciliationCase>>
  readonly counts: () => Promise<readonly { readonly kind: CaseKind; readonly open: number }[]>
  /** Closes an open case by hand, told to the staff's log. */
  readonly resolve: (resolution: {
    readonly id: string
    readonly note: string
    readonly actorId: string
    readonly at: Date
  }) => Promise<Result<ReconciliationCase, CaseRefusal>>
}

export type RunBook = {
  /** False when a run of this slot (a day, or a person's click) was begun before. */
  readonly begin: (run: { readonly id: string; readonly slot: string; readonly at: Date }) => Promise<boolean>
  readonly finish: (run: ReconciliationRun) => Promise<void>
  readonly list: (limit: number) => Promise<readonly ReconciliationRun[]>
}

/** Each checks again under its own lock and answers false when there was nothing to set right. */
export type Repairs = {
  readonly settle: SettleFact
  readonly confirmRefund: (refundId: string) => Promise<void>
  readonly releaseHold: (orderId: string) => Promise<boolean>
  readonly refund: (attemptId: string) => Promise<boolean>
  readonly endHold: (orderId: string) => Promise<boolean>
  readonly settleWebhook: (provider: string, eventId: string) => Promise<boolean>
  readonly finishSetAside: (attemptId: string) => Promise<boolean>
}

/**
 * What the audit of all books finds, in this room's words. `problems`: what nobody could look at. `blind`: kinds of
 * which not all was seen; that a case of theirs wasn't found again proves nothing.
 */
export type AuditBooks = () => Promise<{
  readonly findings: readonly Finding[]
  readonly problems: readonly string[]
  readonly blind: readonly CaseKind[]
}>
