import type { HoldPlan, OrderDraft, TenderHold } from "../facts.model.ts"
import type { OrderLine } from "../order.model.ts"
import type { LaneRoom } from "../rooms/rooms.model.ts"

export type WriteOrder = {
  readonly draft: OrderDraft
  readonly holds: HoldPlan["holds"]
  /** Such an order is written alone: what it draws on may be gone, and only its own transaction can tell. */
  readonly tenders?: readonly TenderHold[]
  /** Likewise: a courier's day may be full. */
  readonly rooms?: readonly LaneRoom[]
  /** The trace of the request, told on with the order's event. */
  readonly traceparent?: string | undefined
}

/** `busy`: it waited too long for its turn and was not tried. */
export type WriteOutcome = "written" | "taken" | TooMuch | "short" | "tender-gone" | "full" | "busy"

/** More than one shopper may keep from others unpaid: so many orders, so many units of a SKU. */
export type TooMuch = "too-many-open" | "too-many-units"

/** What an unpaid order takes up: a place of its shopper, a key, a cart version, and units. */
export type TakenPlace = {
  readonly ownerKey: string
  readonly openNo: number
  readonly idempotencyKey: string
  readonly cartSlot: string | null
  readonly units: readonly Pick<OrderLine, "sku" | "quantity">[]
}
