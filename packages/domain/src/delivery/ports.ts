import type { Clock, Ids, Page, Result } from "../shared/index.ts"
import type { LaneLoad, LaneLoads } from "./capacity/limited-lanes.rule.ts"
import type {
  AppliedEdits,
  NetworkActor,
  NetworkChange,
  NetworkFilter,
  NetworkRow,
} from "./editing/network-edit.model.ts"
import type { Network } from "./network/network.model.ts"
import type { PromiseTable } from "./promise/promise-table.model.ts"

/** What this room needs from outside, in its own words. */
export type DeliveryEdge = { readonly clock: Clock; readonly ids: Ids }

/** The network as people maintain it. */
export type NetworkStore = {
  /** Everything at one revision, clusters and pincodes in order. */
  readonly load: () => Promise<Network>
  /**
   * Puts a whole network in place of the former one, in one step; answers the new revision. The same network as was
   * last given this way changes nothing, so what people edited since stays.
   */
  readonly replace: (network: Omit<Network, "revision">) => Promise<number>
  readonly revisions: () => Promise<{ readonly network: number; readonly published: number }>
}

/** The network as people change it, row by row. */
export type NetworkDesk = {
  /** Decides on the network as it stands while nobody else changes it; writes the changes and their audit, or nothing. */
  readonly change: <Refusal>(
    decide: (network: Network) => Result<AppliedEdits, Refusal>,
    by: NetworkActor,
  ) => Promise<Result<readonly NetworkChange[], Refusal>>
  readonly list: (filter: NetworkFilter) => Promise<Page<NetworkRow>>
}

/** Who knows the loads of lanes from a day on; null: nothing is known here. */
export type KnownLoads = { readonly since: (day: string) => Promise<LaneLoads | null> }

/** The truth about what is booked on lanes. */
export type LoadLedger = KnownLoads & {
  /** Whether anything was ever booked for the order. */
  readonly knows: (orderId: string) => Promise<boolean>
  /**
   * Puts what an order takes in place of what it took, unless a later version of the order was heard already. Answers
   * all loads it takes or took, as they stand now.
   */
  readonly book: (input: {
    readonly orderId: string
    readonly orderVersion: number
    readonly takes: readonly LaneLoad[]
  }) => Promise<readonly LaneLoad[]>
}

/** The quick copy of the loads; losing it loses nothing. */
export type LoadCopies = KnownLoads & {
  readonly put: (loads: readonly LaneLoad[]) => Promise<void>
  /** Puts all loads in place of what was there. */
  readonly restore: (loads: readonly LaneLoad[]) => Promise<void>
}

export type Published = { readonly version: number; readonly checksum: string }

/** Where readers find the newest promise table. */
export type PublishedTables = {
  readonly newest: () => Promise<Published | null>
  /** The blob of a version; null when it isn't there. */
  readonly load: (version: number) => Promise<Uint8Array | null>
}

/** The truth among the published tables: gives out versions, keeps the blobs, tells the world. */
export type TableArchive = PublishedTables & {
  /** Encodes under the next version and saves it together with the event, all or nothing. */
  readonly save: (input: {
    readonly networkRevision: number
    readonly encode: (version: number) => Uint8Array
    readonly at: Date
    readonly eventId: string
  }) => Promise<Published>
}

/** The quick copy of the published tables; losing it loses nothing. */
export type TableCopies = PublishedTables & {
  /** Never goes back to an older version by itself. */
  readonly put: (published: Published, blob: Uint8Array) => Promise<void>
  readonly forget: () => Promise<void>
}

/** Minutes a zone's local time is ahead of UTC, at the given instant. */
export type ZoneOffsets = (timeZone: string, at: Date) => number

/** The table this process answers from; null before any was ever published. */
export type CurrentTable = () => Promise<PromiseTable | null>

/** The loads this process knows; empty when none were ever read. */
export type CurrentLoads = () => Promise<LaneLoads>
