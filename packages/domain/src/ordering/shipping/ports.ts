import type { Page } from "../../shared/index.ts"
import type { HoldPlan } from "../facts.model.ts"
import type { OrderReturn } from "../returning/return.model.ts"
import type { ReturnFilter, ShipmentFilter } from "./fulfillment.model.ts"
import type { Shipment, ShipmentMoveName, ShipmentNews, ShipmentStatus } from "./shipment.model.ts"

export type ShipmentMove = {
  readonly name: ShipmentMoveName
  readonly to: ShipmentStatus
  readonly at: Date
  readonly tracking?: { readonly carrier: string; readonly trackingNo: string }
}

export type ShipmentDelay = NonNullable<Shipment["delay"]> & { readonly at: Date }

/** What is added to the counters of a shipment line; the row's checks refuse more than there is. */
export type UnitChange = {
  readonly shipmentId: string
  readonly lineNo: number
  readonly cancelled?: number
  readonly delivered?: number
  readonly returned?: number
}

/** Shipment rows inside the transaction in hand; the order row is locked before. */
export type ShipmentRows = {
  readonly create: (shipments: readonly Shipment[]) => Promise<void>
  readonly orderIdOf: (shipmentId: string) => Promise<string | null>
  readonly findTracked: (
    carrier: string,
    trackingNo: string,
  ) => Promise<{ readonly shipmentId: string; readonly orderId: string } | null>
  readonly listOf: (orderId: string) => Promise<readonly Shipment[]>
  /** Compare-and-set on status and version. `taken`: another parcel travels under this number. */
  readonly move: (shipment: Shipment, move: ShipmentMove) => Promise<"moved" | "lost" | "taken">
  /** Compare-and-set on status and version: the parcel will be late. */
  readonly delay: (shipment: Shipment, delay: ShipmentDelay) => Promise<boolean>
  /** False when there aren't so many units: returned ≤ delivered, cancelled + delivered ≤ quantity. */
  readonly count: (change: UnitChange) => Promise<boolean>
  /** Adds to the history; false when this event is in it. */
  readonly note: (news: ShipmentNews) => Promise<boolean>
}

type Units = HoldPlan["holds"]

/** The order's stock after placing, inside the transaction in hand; touched last, in one fixed order. */
export type ParcelStock = {
  /** What is held or committed for the order now. */
  readonly unitsOf: (orderId: string) => Promise<Units>
  /** SHIP: the units leave the shelf, once per shipment. */
  readonly ship: (orderId: string, shipmentId: string, units: Units) => Promise<void>
  /** DEALLOCATE a part of what is committed, once per cancellation. */
  readonly putBack: (orderId: string, cancellationId: string, units: Units) => Promise<void>
  /** RESTOCK: units that came back are on the shelf again, once per reference. */
  readonly restock: (ref: StockReference, units: Units) => Promise<void>
  /** SCRAP: units that came back are counted as damaged, once per reference. */
  readonly scrap: (ref: StockReference, units: Units) => Promise<void>
}

export type StockReference = { readonly type: "shipment" | "return"; readonly id: string }

/** Parcels and returns outside any transaction: what pages and consoles show. */
export type ParcelBook = {
  readonly shipmentsOf: (orderId: string) => Promise<readonly Shipment[]>
  readonly returnsOf: (orderId: string) => Promise<readonly OrderReturn[]>
  /** What happened to these parcels, oldest first. */
  readonly newsOf: (shipmentIds: readonly string[]) => Promise<readonly ShipmentNews[]>
  readonly findShipment: (shipmentId: string) => Promise<Shipment | null>
  readonly findReturn: (returnId: string) => Promise<OrderReturn | null>
  readonly listShipments: (filter: ShipmentFilter) => Promise<Page<Shipment>>
  readonly listReturns: (filter: ReturnFilter) => Promise<Page<OrderReturn>>
}
