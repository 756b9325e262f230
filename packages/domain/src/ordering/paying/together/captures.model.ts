import type { AttemptChange, HoldPlan, LockedOrder, OrderMove } from "../../facts.model.ts"
import type { PaymentFact } from "../../ordering.model.ts"

type Traced = {
  /** The trace of its own request, where others' are settled beside it. */
  readonly traceparent?: string | undefined
}

/** A webhook that isn't written down yet. */
export type ReceivedFact = PaymentFact & Traced & { readonly received: NonNullable<PaymentFact["received"]> }

export type SeenFact = { readonly orderId: string; readonly change: AttemptChange }

export type PlacedOrder = Traced & { readonly order: LockedOrder; readonly attemptId: string }
export type PlaceStep = Pick<OrderMove, "to" | "at" | "detail">

export type SoldUnits = { readonly orderId: string; readonly holds: HoldPlan["holds"] }
