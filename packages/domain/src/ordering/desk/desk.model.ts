import type { Page, PageRequest, Result } from "../../shared/index.ts"
import type { WantedUnits } from "../cancelling/cancel.model.ts"
import type { OrderAllocation, OrderStatus, OrderSummary, OrderView } from "../order.model.ts"
import type { CancelLinesRefusal, OrderRefusal } from "../refusals.model.ts"
import type { OrderReturn } from "../returning/return.model.ts"
import type { DelayRefusal, InspectedLine, ReturnRefusal } from "../shipping/fulfillment.model.ts"
import type { DelayReason, Shipment } from "../shipping/shipment.model.ts"
import type { SecondPersonRefusal, StaffAsk, StaffAsks } from "./staff-ask.model.ts"

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
  readonly attempts: readonly {
    readonly id: string
    readonly provider: string
    readonly status: string
    readonly amountMinor: number
    readonly capturedMinor: number
    readonly declineReason: string | null
    readonly createdAt: Date
    readonly updatedAt: Date
  }[]
  /** What may still be paid back out of goodwill. */
  readonly refundableMinor: number
  /** Why these warehouses send it. */
  readonly allocation: OrderAllocation | null
  readonly asks: readonly StaffAsk[]
}

export type StaffCommand = { readonly code: string; readonly actorId: string; readonly reason: string }

type Seen<Refusal> = Promise<Result<DeskOrderView, Refusal>>

/** The staff's door to orders. Each change is recorded with who made it, in its own transaction. */
export type OrderDesk = StaffAsks & {
  readonly list: (filter: DeskFilter) => Promise<Page<DeskOrder>>
  readonly get: (code: string) => Promise<DeskOrderView | null>
  /** What pays back more than one person may send needs an ask. */
  readonly cancel: (command: StaffCommand) => Seen<OrderRefusal | SecondPersonRefusal>
  readonly quoteCancel: (
    code: string,
    lines: readonly WantedUnits[],
  ) => Promise<Result<{ readonly refundMinor: number }, CancelLinesRefusal>>
  readonly cancelLines: (
    command: StaffCommand & { readonly idempotencyKey: string; readonly lines: readonly WantedUnits[] },
  ) => Seen<CancelLinesRefusal | SecondPersonRefusal>
  /** What staff do with a parcel by hand: the warehouse's steps, and what the carrier only told on the phone. */
  readonly moveShipment: (
    command: StaffCommand & { readonly shipmentId: string; readonly move: StaffMove },
  ) => Promise<Result<Shipment, DelayRefusal>>
  readonly receiveReturn: (
    command: StaffCommand & { readonly returnId: string; readonly lines: readonly InspectedLine[] },
  ) => Promise<Result<OrderReturn, ReturnRefusal>>
}

export type StaffMove =
  | { readonly how: "pack" | "delivered" | "lost" | "returned" }
  | { readonly how: "ship"; readonly carrier: string; readonly trackingNo: string }
  /** `until`: the day it will be there, YYYY-MM-DD. */
  | { readonly how: "delay"; readonly until: string; readonly why: DelayReason }
