import type { OrderReturn, ReturnLine } from "../returning/return.model.ts"
import type { Shipment, ShipmentNews } from "../shipping/shipment.model.ts"

/** A parcel as its buyer sees it. */
export type ParcelView = Pick<
  Shipment,
  | "id"
  | "no"
  | "status"
  | "courier"
  | "carrier"
  | "trackingNo"
  | "earliest"
  | "latest"
  | "delay"
  | "packedAt"
  | "shippedAt"
  | "deliveredAt"
> & {
  /** Where the carrier tells where it is, when it has such a page. */
  readonly trackingUrl: string | null
  /** `quantity` is what is (to be) sent: cancelled units are not in it. */
  readonly lines: readonly {
    readonly lineNo: number
    readonly quantity: number
    readonly cancelled: number
    readonly returned: number
    readonly returnable: number
    readonly cancellable: number
  }[]
  readonly news: readonly Pick<ShipmentNews, "at" | "place" | "status">[]
  readonly returnUntil: Date | null
  /** Why nothing of it can be sent back now. */
  readonly noReturn: "not-delivered" | "window-over" | "all-asked" | null
}

export type ReturnView = Pick<
  OrderReturn,
  "id" | "status" | "reason" | "refundMinor" | "requestedAt" | "closedAt"
> & { readonly lines: readonly Pick<ReturnLine, "shipmentId" | "lineNo" | "quantity">[] }

export type RefundLine = {
  readonly reason: string
  readonly amountMinor: number
  readonly status: string
  readonly createdAt: Date
  readonly updatedAt: Date
}
