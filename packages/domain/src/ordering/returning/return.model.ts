export const RETURN_STATUSES = ["REQUESTED", "RECEIVED", "CANCELLED"] as const
export type ReturnStatus = (typeof RETURN_STATUSES)[number]

export const RETURN_REASONS = [
  "damaged",
  "wrong-item",
  "not-as-described",
  "does-not-fit",
  "no-longer-wanted",
] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** Units that come back, from one parcel: what was inspected goes on the shelf again or is scrapped. */
export type ReturnLine = {
  readonly shipmentId: string
  readonly lineNo: number
  readonly sku: string
  readonly quantity: number
  readonly restocked: number
  readonly scrapped: number
}

export type OrderReturn = {
  readonly id: string
  readonly orderId: string
  readonly warehouseId: string
  readonly status: ReturnStatus
  readonly version: number
  readonly reason: ReturnReason
  readonly note: string
  /** Known once the goods are inspected; the refund row carries the return's id. */
  readonly refundMinor: number | null
  readonly requestedAt: Date
  readonly closedAt: Date | null
  readonly lines: readonly ReturnLine[]
}

export type WantedReturn = { readonly lineNo: number; readonly quantity: number }

export type ReturnAskRefusal =
  | { readonly code: "NOT_DELIVERED_YET" }
  | { readonly code: "RETURN_WINDOW_OVER"; readonly until: Date }
  /** More than was delivered and isn't on its way back already. */
  | { readonly code: "TOO_MANY_TO_RETURN"; readonly lineNo: number; readonly returnable: number }
