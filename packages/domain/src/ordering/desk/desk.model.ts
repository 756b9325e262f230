import type { Page, PageRequest, Result } from "../../shared/index.ts"
import type { WantedUnits } from "../cancelling/cancel.model.ts"
import type { PayAttempt } from "../facts.model.ts"
import type { OrderStatus, OrderSummary, OrderView } from "../order.model.ts"
import type { CancelLinesRefusal, OrderRefusal, RefundOrderRefusal } from "../ordering.model.ts"
import type { Fulfillment } from "../shipping/fulfillment.model.ts"

export type DeskFilter = PageRequest & {
  /** None: all. Newest first. */
  readonly statuses: readonly OrderStatus[]
}

export type DeskOrder = OrderSummary & {
  readonly email: string
  readonly city: string
  readonly pincode: string
}

/** An order with all its money: what staff see and nobody else. */
export type DeskOrderView = OrderView & {
  readonly attempts: readonly Pick<
    PayAttempt,
    | "id"
    | "provider"
    | "status"
    | "amountMinor"
    | "capturedMinor"
    | "declineReason"
    | "createdAt"
    | "updatedAt"
  >[]
  /** What may still be paid back out of goodwill. */
  readonly refundableMinor: number
}

export type StaffCommand = { readonly code: string; readonly actorId: string; readonly reason: string }

type Seen<Refusal> = Promise<Result<DeskOrderView, Refusal>>

/** The staff's door to orders. Each change is recorded with who made it, in its own transaction. */
export type OrderDesk = {
  readonly list: (filter: DeskFilter) => Promise<Page<DeskOrder>>
  readonly get: (code: string) => Promise<DeskOrderView | null>
  readonly cancel: (command: StaffCommand) => Seen<OrderRefusal>
  readonly quoteCancel: (
    code: string,
    lines: readonly WantedUnits[],
  ) => Promise<Result<{ readonly refundMinor: number }, CancelLinesRefusal>>
  readonly cancelLines: (
    command: StaffCommand & { readonly idempotencyKey: string; readonly lines: readonly WantedUnits[] },
  ) => Seen<CancelLinesRefusal>
  readonly refund: (
    command: StaffCommand & { readonly idempotencyKey: string; readonly amountMinor: number },
  ) => Seen<RefundOrderRefusal>
  readonly endShipment: (
    command: StaffCommand & { readonly shipmentId: string; readonly how: "lost" | "returned" },
  ) => Promise<Awaited<ReturnType<Fulfillment["loseShipment"]>>>
}
