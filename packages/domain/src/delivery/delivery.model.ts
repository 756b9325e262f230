import type { Page, Result } from "../shared/index.ts"
import type {
  NetworkActor,
  NetworkChange,
  NetworkEdit,
  NetworkFilter,
  NetworkKind,
  NetworkPreview,
  NetworkRefusal,
  NetworkRow,
  PreviewInput,
} from "./editing/network-edit.model.ts"
import type { ImportInput, ImportRefusal, ImportReport } from "./files/network-file.model.ts"
import type {
  DeliveryPromise,
  NearPlace,
  OrderParcels,
  ParcelRoom,
  Place,
  Reach,
  Warehouse,
} from "./promise/promise.model.ts"

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
  /** All rows of a kind as CSV; importing it changes nothing. */
  readonly exportNetwork: (kind: NetworkKind) => Promise<AsyncIterable<string>>
}

/** The delivery room's front door. Places and promises are answered from memory, in microseconds. */
export type Delivery = NetworkAdmin & {
  readonly locate: (pincode: string) => Promise<Place | null>
  readonly reach: (pincode: string, now: Date) => Promise<Reach>
  /** One option per service level among the given warehouses: the soonest, then the cheapest; express only if sooner. */
  readonly promises: (input: {
    readonly pincode: string
    readonly warehouseIds: readonly string[]
    readonly now: Date
  }) => Promise<readonly DeliveryPromise[]>
  /** Where goods of these warehouses do come to, nearest to a pincode that they don't. */
  readonly nearestServed: (input: {
    readonly pincode: string
    readonly warehouseIds: readonly string[]
  }) => Promise<NearPlace | null>
  readonly listWarehouses: () => Promise<readonly Warehouse[]>
  /** Recomputes the promise table from the network and publishes it; returns its version. */
  readonly publishNetwork: () => Promise<number>
  /** Publishes a changed network, restores a lost quick copy of the table; safe to repeat. */
  readonly refreshNetwork: () => Promise<"published" | "copied" | "fresh">
  /** Takes room on the lanes of an order's parcels, or gives it back; safe to repeat. */
  readonly bookParcels: (order: OrderParcels) => Promise<void>
  /** What parcels take where a lane takes only so many a day, from the table in memory; mostly nothing. */
  readonly roomsOf: (order: Pick<OrderParcels, "pincode" | "parcels">) => Promise<readonly ParcelRoom[]>
  /** Reads from the truth what is booked: somebody met a full day that looked free. */
  readonly rereadRooms: () => Promise<void>
  /** Region of a place for the homepage, e.g. "south". */
  readonly regionOf: (pincode: string) => Promise<string>
}
