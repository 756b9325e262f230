import type { Page, PageRequest, Result } from "../../shared/index.ts"
import type { WantedUnits } from "../cancelling/cancel.model.ts"
import type { CancelLinesRefusal, OrderRefusal, RefundOrderRefusal } from "../refusals.model.ts"

/** What pays money back at the word of staff. */
export type MoneyStep =
  | { readonly kind: "refund"; readonly amountMinor: number }
  | { readonly kind: "cancel" }
  | { readonly kind: "cancel-lines"; readonly lines: readonly WantedUnits[] }

/** A step one member of staff asked for; another one decides it, once. */
export type StaffAsk = {
  readonly id: string
  readonly orderId: string
  readonly status: "ASKED" | "DONE" | "REFUSED" | "WITHDRAWN"
  readonly step: MoneyStep
  /** What goes back to the buyer; the step is not done for any other sum. */
  readonly amountMinor: number
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

/** An ask with the order's code, as the list shows it. */
export type StaffAskRow = StaffAsk & { readonly code: string }

export type AskRefusal =
  | { readonly code: "ASK_NOT_FOUND" }
  | { readonly code: "ASK_DECIDED"; readonly status: StaffAsk["status"] }
  /** Nobody decides what they asked for themselves. */
  | { readonly code: "OWN_ASK" }
  /** Only who asked may take it back. */
  | { readonly code: "NOT_YOUR_ASK" }
  /** The sum isn't the one that was asked for: look again. */
  | { readonly code: "REFUND_CHANGED"; readonly refundMinor: number }

/** Too much money for one pair of eyes: ask, and let somebody else decide. */
export type SecondPersonRefusal = {
  readonly code: "NEEDS_SECOND_PERSON"
  readonly refundMinor: number
  readonly limitMinor: number
}

type Decision = {
  readonly askId: string
  readonly actorId: string
  readonly reason: string
  /** The sum that was shown to whoever decides. */
  readonly amountMinor: number
}

type StepRefusal = OrderRefusal | CancelLinesRefusal | RefundOrderRefusal

export type StaffAsks = {
  readonly ask: (input: {
    readonly code: string
    readonly actorId: string
    readonly reason: string
    readonly idempotencyKey: string
    readonly step: MoneyStep
  }) => Promise<Result<StaffAsk, StepRefusal>>
  /** Does it, in one transaction with the decision. */
  readonly approve: (decision: Decision) => Promise<Result<StaffAsk, AskRefusal | StepRefusal>>
  readonly refuse: (decision: Omit<Decision, "amountMinor">) => Promise<Result<StaffAsk, AskRefusal>>
  readonly withdraw: (decision: Omit<Decision, "amountMinor">) => Promise<Result<StaffAsk, AskRefusal>>
  readonly listAsks: (filter: PageRequest & { readonly open: boolean }) => Promise<Page<StaffAskRow>>
  readonly asksOf: (orderId: string) => Promise<readonly StaffAsk[]>
}

/** Asks inside the transaction in hand. */
export type StaffAskRows = {
  readonly insert: (ask: StaffAsk) => Promise<void>
  readonly find: (id: string) => Promise<StaffAsk | null>
  /** Once, and never DONE or REFUSED by who asked: false when it is decided, or one's own. */
  readonly decide: (
    id: string,
    decision: {
      readonly status: Exclude<StaffAsk["status"], "ASKED">
      readonly by: string
      readonly at: Date
    },
  ) => Promise<boolean>
}
