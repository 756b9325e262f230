import type { Clock, Ids } from "../shared/index.ts"
import type { Lane, Network } from "./network/network.model.ts"
import type { PromiseTable } from "./promise/promise-table.model.ts"

/** What this room needs from outside, in its own words. */
export type DeliveryEdge = { readonly clock: Clock; readonly ids: Ids }

/** The network as people maintain it. */
export type NetworkStore = {
  /** Everything at one revision, clusters and pincodes in order. */
  readonly load: () => Promise<Network>
  /** Puts a whole network in place of the former one, in one step; answers the new revision. Unchanged: the old one. */
  readonly replace: (network: Omit<Network, "revision">) => Promise<number>
  readonly revisions: () => Promise<{ readonly network: number; readonly published: number }>
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

/** The quickest way from a node to every node it reaches. */
export type ShortestPaths = (lanes: readonly Lane[], from: string) => ReadonlyMap<string, readonly Lane[]>

/** Minutes a zone's local time is ahead of UTC, at the given instant. */
export type ZoneOffsets = (timeZone: string, at: Date) => number

/** The table this process answers from; null before any was ever published. */
export type CurrentTable = () => Promise<PromiseTable | null>
