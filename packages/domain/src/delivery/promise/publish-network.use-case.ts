import type {
  DeliveryEdge,
  NetworkStore,
  Published,
  TableArchive,
  TableCopies,
  ZoneOffsets,
} from "../ports.ts"
import { findRoutes, type Routes, type WeighWays } from "../routes/routes.rule.ts"
import { buildTable } from "./build-table.rule.ts"
import { zoneOver } from "./calendar.rule.ts"
import type { Zone } from "./promise-table.model.ts"
import { checksumOf, encodeTable } from "./table-codec.rule.ts"

export type PublishNetworkPorts = DeliveryEdge & {
  readonly network: Pick<NetworkStore, "load">
  readonly archive: TableArchive
  readonly copies: TableCopies
  readonly weigh: WeighWays
  readonly zoneOffset: ZoneOffsets
  /** The copy could not be written; readers take the archive's until the next refresh heals it. */
  readonly onCopyFailed: (error: unknown) => void
}

/** How far ahead a table knows the clock changes of its zones. */
const zoneDays = 800

/** The zones of a network as they are from `at` on, each worked out once. */
export const zonesFrom = (zoneOffset: ZoneOffsets, at: Date): ((timeZone: string) => Zone) => {
  const made = new Map<string, Zone>()
  return (timeZone) => {
    const zone = made.get(timeZone) ?? zoneOver((instant) => zoneOffset(timeZone, instant), at, zoneDays)
    made.set(timeZone, zone)
    return zone
  }
}

/**
 * Safe to repeat: each run makes a newer version of the same network; the copy follows the archive. Routes of the run
 * before are kept, so that a changed lane costs only the searches it concerns.
 */
export const makePublishNetwork = (ports: PublishNetworkPorts) => {
  let routes: Routes | null = null
  return async (): Promise<Published & { readonly searched: number }> => {
    const at = ports.clock.now()
    const network = await ports.network.load()
    const warehouseIds = network.warehouses.map(({ id }) => id)
    routes = findRoutes({ lanes: network.lanes, warehouseIds, weigh: ports.weigh }, routes)
    const { searched } = routes
    const draft = buildTable({ network, routes, zoneOf: zonesFrom(ports.zoneOffset, at) }, 0)
    let blob = encodeTable(draft)
    const published = await ports.archive.save({
      networkRevision: network.revision,
      encode: (version) => {
        blob = encodeTable({ ...draft, version })
        return blob
      },
      at,
      eventId: ports.ids.uuid(),
    })
    try {
      await ports.copies.put({ version: published.version, checksum: checksumOf(blob) }, blob)
    } catch (error) {
      ports.onCopyFailed(error)
    }
    return { ...published, searched }
  }
}
