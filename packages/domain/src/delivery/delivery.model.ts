import type { Page, Result } from "../shared/index.ts"
import type { NetworkChange, NetworkEdit, NetworkRefusal, NetworkRow } from "./editing/network-edit.model.ts"
import type { NetworkPreview, PreviewInput } from "./editing/preview-edits.use-case.ts"
import type { ImportInput, ImportRefusal, ImportReport } from "./files/import-network.use-case.ts"
import type { NetworkActor, NetworkFilter } from "./ports.ts"

export type Place = {
  readonly pincode: string
  readonly city: string
  readonly state: string
  readonly latitude: number
  readonly longitude: number
  readonly cluster: number
}

export type Warehouse = {
  readonly id: string
  readonly name: string
  readonly city: string
  readonly state: string
  readonly pincode: string
  readonly timeZone: string
}

export type ServiceLevel = "standard" | "express"

/** What we tell the shopper: arrival between two local dates (YYYY-MM-DD, in the shopper's zone), for a fee. */
export type DeliveryPromise = {
  readonly service: ServiceLevel
  readonly warehouseId: string
  readonly courier: string
  readonly earliest: string
  readonly latest: string
  readonly feeMinor: number
  /** Order before this instant, or the dates move. */
  readonly orderBy: Date
  /** The local date on which the parcel leaves the warehouse. */
  readonly dispatchOn: string
  /** Version of the promise table the dates were read from. */
  readonly tableVersion: number
}

/** Where stock may come from for one pincode, best first. Empty: not serviceable. */
export type Reach = {
  readonly pincode: string
  readonly place: Place | null
  /** Warehouses that reach the pincode, with their best promise. */
  readonly byWarehouse: ReadonlyMap<string, readonly DeliveryPromise[]>
}

/** What staff may do with the network; the promise table follows within seconds. */
export type NetworkAdmin = {
  readonly listNetwork: (filter: NetworkFilter) => Promise<Page<NetworkRow>>
  /** All edits or none. */
  readonly editNetwork: (
    edits: readonly NetworkEdit[],
    by: NetworkActor,
  ) => Promise<Result<readonly NetworkChange[], NetworkRefusal>>
  /** What the edits would do to promises, without doing them. */
  readonly previewNetwork: (input: PreviewInput) => Promise<Result<NetworkPreview, NetworkRefusal>>
  readonly importNetwork: (input: ImportInput) => Promise<Result<ImportReport, ImportRefusal>>
}

/** The parcels of one order, as they were promised. */
export type OrderParcels = {
  readonly orderId: string
  /** Grows with every step of the order. */
  readonly orderVersion: number
  readonly pincode: string
  /** False once nothing will be sent. */
  readonly standing: boolean
  readonly parcels: readonly {
    readonly warehouseId: string
    readonly service: ServiceLevel
    /** Local date. */
    readonly dispatchOn: string
  }[]
}

/** The delivery room's front door. Places and promises are answered from memory, in microseconds. */
export type Delivery = NetworkAdmin & {
  readonly locate: (pincode: string) => Promise<Place | null>
  readonly reach: (pincode: string, now: Date) => Promise<Reach>
  /** One option per service level among the given warehouses: the earliest, then the cheapest; express only if earlier. */
  readonly promises: (input: {
    readonly pincode: string
    readonly warehouseIds: readonly string[]
    readonly now: Date
  }) => Promise<readonly DeliveryPromise[]>
  readonly listWarehouses: () => Promise<readonly Warehouse[]>
  /** Recomputes the promise table from the network and publishes it; returns its version. */
  readonly publishNetwork: () => Promise<number>
  /** Publishes a changed network, restores a lost quick copy of the table; safe to repeat. */
  readonly refreshNetwork: () => Promise<"published" | "copied" | "fresh">
  /** Takes room on the lanes of an order's parcels, or gives it back; safe to repeat. */
  readonly bookParcels: (order: OrderParcels) => Promise<void>
  /** Region of a place for the homepage, e.g. "south". */
  readonly regionOf: (pincode: string) => Promise<string>
}
