import type { Page, PageRequest, Result } from "../../shared/index.ts"

/** Who acts when no person does. */
export const nobody = "system"

/** Names one doing of one person: sent again, it is done once. */
export type Doing = { readonly id: string; readonly actorId: string }

export type BinUnits = { readonly bin: string; readonly quantity: number }
export type SkuUnits = { readonly sku: string; readonly quantity: number }
/** Units of a SKU in a bin. */
export type ShelfUnits = BinUnits & SkuUnits
/** A shelf to count, and since when. */
export type DueCount = ShelfUnits & { readonly dueAt: Date }

/** A SKU in a warehouse: on hand = in bins + picked for parcels + unlocated. */
export type LocatedStock = {
  readonly sku: string
  readonly onHand: number
  readonly promised: number
  readonly picked: number
  /** Negative: bins claim more than there is; they are set right within a minute. */
  readonly unlocated: number
  readonly bins: readonly BinUnits[]
}

export type Inbound = {
  readonly id: string
  readonly warehouseId: string
  readonly supplier: string
  /** YYYY-MM-DD */
  readonly expectedOn: string
  readonly status: "ANNOUNCED" | "CLOSED"
  readonly lines: readonly { readonly sku: string; readonly announced: number; readonly received: number }[]
}

/** Units that are announced to a warehouse for a local date. */
export type ExpectedUnits = {
  readonly warehouseId: string
  readonly expectedOn: string
  readonly units: number
}

export type Transfer = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly status: "ON_THE_WAY" | "CLOSED"
  readonly lines: readonly {
    readonly sku: string
    readonly sent: number
    readonly received: number
    readonly lost: number
  }[]
}

export type WarehouseRefusal =
  | { readonly code: "DOCUMENT_NOT_FOUND"; readonly id: string }
  | { readonly code: "DOCUMENT_CLOSED"; readonly id: string }
  /** The network has no such warehouse. */
  | { readonly code: "UNKNOWN_WAREHOUSE"; readonly warehouseId: string }
  /** A transfer would end where it begins. */
  | { readonly code: "SAME_WAREHOUSE"; readonly warehouseId: string }
  /** Nobody sells these; `row` counts the lines as they were given, from 1. */
  | {
      readonly code: "UNKNOWN_SKUS"
      readonly rows: readonly { readonly row: number; readonly sku: string }[]
    }
  /** No more than `most` units can be moved; `of` says of what there are only so many. */
  | {
      readonly code: "TOO_MANY_UNITS"
      readonly sku: string
      readonly most: number
      readonly of: "announced" | "unlocated" | "free" | "on the way" | "in the warehouse"
    }

type OfWarehouse = PageRequest & { readonly warehouseId: string }
type Done = Promise<Result<null, WarehouseRefusal>>

/** What people in a warehouse do with goods. Every call is safe to retry. */
export type Warehousing = {
  readonly listStock: (
    filter: PageRequest & {
      readonly warehouseId: string
      readonly text: string
      readonly unlocatedOnly: boolean
    },
  ) => Promise<Page<LocatedStock>>
  readonly announceInbound: (
    inbound: Omit<Inbound, "status" | "lines"> & Doing & { readonly lines: readonly SkuUnits[] },
  ) => Done
  /** Open ones, the next expected first. */
  readonly listInbounds: (filter: OfWarehouse) => Promise<Page<Inbound>>
  /** Announcements of a SKU whose day hasn't passed (local date, YYYY-MM-DD) and of which something is still to come; the first day first. */
  readonly expectedOf: (sku: string, today: string) => Promise<readonly ExpectedUnits[]>
  /** On hand grows; the goods are unlocated until they are put away. */
  readonly receiveInbound: (doing: Doing & SkuUnits & { readonly inboundId: string }) => Done
  /** What didn't come won't. */
  readonly closeInbound: (doing: Doing & { readonly inboundId: string }) => Done
  /** All lines or none. */
  readonly putAway: (
    doing: Doing & { readonly warehouseId: string; readonly lines: readonly ShelfUnits[] },
  ) => Done
  /**
   * From which bins to take the goods of parcels, each planned for itself; what is in no bin has an empty bin's name. Only
   * a look: it waits for nobody and nobody for it, and picking plans anew under its lock.
   */
  readonly planPicks: (input: {
    readonly warehouseId: string
    readonly parcels: readonly (readonly SkuUnits[])[]
  }) => Promise<readonly (readonly ShelfUnits[])[]>
  /** Takes a parcel's goods out of their bins, by the plan. */
  readonly pickParcel: (
    doing: Doing & {
      readonly warehouseId: string
      readonly shipmentId: string
      readonly lines: readonly SkuUnits[]
    },
  ) => Done
  readonly pickedParcels: (shipmentIds: readonly string[]) => Promise<ReadonlySet<string>>
  /** The parcel left, or never will: its goods are no longer picked. */
  readonly endPicks: (shipmentId: string) => Promise<void>
  /** Goods leave the one warehouse's books and are on the way. Only units nobody was promised. */
  readonly sendTransfer: (
    doing: Doing & { readonly from: string; readonly to: string; readonly lines: readonly SkuUnits[] },
  ) => Done
  /** Open ones from or to a warehouse, the longest on the way first. */
  readonly listTransfers: (filter: OfWarehouse) => Promise<Page<Transfer>>
  readonly receiveTransfer: (
    doing: Doing & SkuUnits & { readonly transferId: string; readonly lost: boolean },
  ) => Done
  /** A bin holds what was counted; the difference is booked with its reason. */
  readonly countBin: (
    doing: Doing & SkuUnits & { readonly warehouseId: string; readonly bin: string; readonly reason: string },
  ) => Promise<Result<{ readonly difference: number }, WarehouseRefusal>>
  /** Shelves whose count is due, the longest due first; at most a hundred. */
  readonly listCountsDue: (warehouseId: string) => Promise<readonly DueCount[]>
  /** Sets bins right that claim more than their warehouse has; answers how many SKUs it touched. */
  readonly settleBins: () => Promise<number>
}
