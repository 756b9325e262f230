export const SHIPMENT_STATUSES = [
  "NEW",
  "PACKED",
  "SHIPPED",
  "OUT_FOR_DELIVERY",
  "DELIVERED",
  "CANCELLED",
  "LOST",
  "RETURNED_TO_SENDER",
] as const
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number]

/** The moves of a shipment; see shipment-moves.rule.ts. */
export type ShipmentMoveName =
  | "pack"
  | "ship"
  | "out-for-delivery"
  | "deliver"
  | "cancel"
  | "lose"
  | "return-to-sender"

/** Why a parcel is later than promised, in the words buyers are told. */
export const DELAY_REASONS = ["weather", "carrier", "warehouse", "address", "holiday"] as const
export type DelayReason = (typeof DELAY_REASONS)[number]

/** Units of one order line in one parcel: `quantity − cancelled` of them are (to be) sent. */
export type ShipmentLine = {
  readonly lineNo: number
  readonly sku: string
  readonly quantity: number
  readonly cancelled: number
  readonly delivered: number
  /** Asked to be returned or returned; never more than delivered. */
  readonly returned: number
}

/** One parcel of an order: what one warehouse sends. The promised dates are those the buyer saw. */
export type Shipment = {
  readonly id: string
  readonly orderId: string
  /** 1, 2, … within the order. */
  readonly no: number
  readonly warehouseId: string
  readonly status: ShipmentStatus
  readonly version: number
  /** The courier the promise was made with. */
  readonly courier: string
  /** Who really carries it, with the number that is unique to that carrier; null until it is handed over. */
  readonly carrier: string | null
  readonly trackingNo: string | null
  readonly earliest: string
  readonly latest: string
  /** The promise above is never changed: a parcel that will be late bears the new day beside it, and why. */
  readonly delay: { readonly until: string; readonly reason: DelayReason } | null
  readonly createdAt: Date
  readonly packedAt: Date | null
  readonly shippedAt: Date | null
  readonly deliveredAt: Date | null
  readonly closedAt: Date | null
  readonly lines: readonly ShipmentLine[]
}

/** The ids of news that tell a later day begin so: they move nothing, and the buyer sees them beside the promise. */
export const delayNews = "delay:"

/** What happened to a parcel, from our hands or the carrier's. */
export type ShipmentNews = {
  readonly shipmentId: string
  /** Ours are "pack", "ship" …; a carrier's are its own ids. The same one is kept once. */
  readonly eventId: string
  readonly status: ShipmentStatus
  readonly at: Date
  readonly place: string
  readonly detail: string
}

export type CarrierEventKind = "in-transit" | "out-for-delivery" | "delivered" | "lost" | "returned"

/** A carrier's scan, as its door has verified it. */
export type CarrierEvent = {
  readonly carrier: string
  readonly trackingNo: string
  readonly eventId: string
  readonly kind: CarrierEventKind
  readonly at: Date
  readonly place: string
  readonly detail: string
  /** The day the carrier now expects to deliver on, when it tells one. */
  readonly expectedOn?: string
}
