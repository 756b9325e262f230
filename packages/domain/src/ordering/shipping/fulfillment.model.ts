import type { Page, PageRequest, Result } from "../../shared/index.ts"
import type { OrderAddress, OrderLine, OrderStatus } from "../order.model.ts"
import type { OrderReturn, ReturnStatus } from "../returning/return.model.ts"
import type { CarrierEvent, DelayReason, Shipment, ShipmentNews, ShipmentStatus } from "./shipment.model.ts"

/** Who did it: kept with the history and in the audit. */
export type Actor = {
  readonly kind: "customer" | "warehouse" | "carrier" | "admin" | "system"
  readonly id: string
}

/** A parcel as the warehouse and its label need it. */
export type ShipmentSheet = Shipment & {
  readonly orderCode: string
  readonly orderStatus: OrderStatus
  readonly address: OrderAddress
  /** One entry per shipment line, in the same order. */
  readonly goods: readonly Pick<OrderLine, "lineNo" | "title" | "options" | "imageUrl" | "productId">[]
  readonly news: readonly ShipmentNews[]
}

export type ReturnSheet = OrderReturn & {
  readonly orderCode: string
  readonly goods: readonly Pick<OrderLine, "lineNo" | "title" | "options" | "imageUrl" | "productId">[]
}

/** A page of parcels. One whose order isn't in the books has no code, address or goods: only its id is told. */
type ShipmentPage = Page<ShipmentSheet> & { readonly orphans: readonly string[] }

export type ShipmentRefusal =
  | { readonly code: "SHIPMENT_NOT_FOUND" }
  /** It isn't in the state this needs; `status` is where it stands. */
  | { readonly code: "SHIPMENT_CLOSED"; readonly status: ShipmentStatus }
  /** Another parcel travels with this carrier under this number. */
  | { readonly code: "TRACKING_TAKEN"; readonly carrier: string; readonly trackingNo: string }

export type DelayRefusal =
  | ShipmentRefusal
  /** That day isn't later than the promised one. */
  | { readonly code: "NOT_LATE"; readonly latest: string }

export type ReturnRefusal =
  | { readonly code: "RETURN_NOT_FOUND" }
  | { readonly code: "RETURN_CLOSED"; readonly status: ReturnStatus }
  /** The inspected units must be exactly those asked to be returned. */
  | { readonly code: "UNITS_DONT_MATCH"; readonly lineNo: number; readonly expected: number }

export type ShipmentFilter = PageRequest & {
  readonly warehouseId: string
  /** None: all. Longest waiting first. */
  readonly statuses: readonly ShipmentStatus[]
}

export type ReturnFilter = PageRequest & {
  readonly warehouseId: string
  readonly statuses: readonly ReturnStatus[]
}

export type InspectedLine = {
  readonly shipmentId: string
  readonly lineNo: number
  readonly restocked: number
  readonly scrapped: number
}

type Parcel = Promise<Result<Shipment, ShipmentRefusal>>

/** What warehouses, carriers and staff do with parcels. Every call is safe to retry; a repeat answers as before. */
export type Fulfillment = {
  /** NEW → PACKED: from here on it can't be cancelled. */
  readonly packShipment: (input: { readonly shipmentId: string; readonly by: Actor }) => Parcel
  /** PACKED → SHIPPED: the units leave the books of the warehouse. Carrier and number are unique together. */
  readonly shipShipment: (input: {
    readonly shipmentId: string
    readonly carrier: string
    readonly trackingNo: string
    readonly by: Actor
  }) => Parcel
  /** Moves forward only: news that is overtaken, or came before, is kept in the history and changes nothing. */
  readonly recordCarrierEvent: (event: CarrierEvent) => Parcel
  /** Will be there on a later day than promised; the promise stays, the new day and why stand beside it. */
  readonly delayShipment: (input: {
    readonly shipmentId: string
    readonly until: string
    readonly reason: DelayReason
    readonly by: Actor
  }) => Promise<Result<Shipment, DelayRefusal>>
  /** On the way → LOST: paid back. */
  readonly loseShipment: (input: {
    readonly shipmentId: string
    readonly detail: string
    readonly by: Actor
  }) => Parcel
  /** On the way → RETURNED_TO_SENDER: back on the shelf, paid back. */
  readonly returnToSender: (input: {
    readonly shipmentId: string
    readonly detail: string
    readonly by: Actor
  }) => Parcel
  /** REQUESTED → RECEIVED: each unit restocked or scrapped, the refund booked under the return's id. */
  readonly receiveReturn: (input: {
    readonly returnId: string
    readonly lines: readonly InspectedLine[]
    readonly by: Actor
  }) => Promise<Result<OrderReturn, ReturnRefusal>>
  readonly getShipment: (shipmentId: string) => Promise<ShipmentSheet | null>
  readonly listShipments: (filter: ShipmentFilter) => Promise<ShipmentPage>
  readonly getReturn: (returnId: string) => Promise<ReturnSheet | null>
  readonly listReturns: (filter: ReturnFilter) => Promise<Page<ReturnSheet>>
}
