import type { HoldPlan, OrderDraft } from "../facts.model.ts"
import type { AttemptRows } from "../ports.ts"
import type { TakenPlace } from "./write-order.model.ts"

/** Many orders in one transaction; each is decided before it is written. */
export type GroupTx = {
  readonly orders: {
    /** What these shoppers hold open. */
    readonly takenBy: (ownerKeys: readonly string[]) => Promise<readonly TakenPlace[]>
    readonly insertAll: (
      granted: readonly {
        readonly draft: OrderDraft
        readonly openNo: number
        readonly traceparent?: string | undefined
      }[],
    ) => Promise<void>
  }
  readonly attempts: Pick<AttemptRows, "open">
  readonly stock: {
    /** Locks the rows, in the one order of locking, and answers what is left in each (see stockRowOf). */
    readonly lockLeft: (holds: HoldPlan["holds"]) => Promise<ReadonlyMap<string, number>>
    /**
     * Holds all of them, touching the stock rows last. `left`: what lockLeft answered, or null where nothing is locked;
     * then false means that a row might have run out: roll back and lock first.
     */
    readonly holdAll: (
      granted: readonly { readonly orderId: string; readonly holds: HoldPlan["holds"] }[],
      left: ReadonlyMap<string, number> | null,
    ) => Promise<boolean>
  }
}

/** Runs the body in one transaction, again when another one was in the way; throwing rolls back. */
export type InGroupTransaction = <Value>(body: (tx: GroupTx) => Promise<Value>) => Promise<Value>
