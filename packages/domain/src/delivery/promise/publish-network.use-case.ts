import type {
  DeliveryEdge,
  NetworkStore,
  Published,
  ShortestPaths,
  TableArchive,
  TableCopies,
  ZoneOffsets,
} from "../ports.ts"
import { buildTable } from "./build-table.rule.ts"
import { checksumOf, encodeTable } from "./table-codec.rule.ts"

export type PublishNetworkPorts = DeliveryEdge & {
  readonly network: Pick<NetworkStore, "load">
  readonly archive: TableArchive
  readonly copies: TableCopies
  readonly pathsFrom: ShortestPaths
  readonly zoneOffset: ZoneOffsets
  /** The copy could not be written; readers take the archive's until the next refresh heals it. */
  readonly onCopyFailed: (error: unknown) => void
}

/** Safe to repeat: each run makes a newer version of the same network; the copy follows the archive. */
export const makePublishNetwork = (ports: PublishNetworkPorts) => async (): Promise<Published> => {
  const at = ports.clock.now()
  const network = await ports.network.load()
  const offsetMinutesOf = (timeZone: string): number => ports.zoneOffset(timeZone, at)
  const draft = buildTable({ network, pathsFrom: ports.pathsFrom, offsetMinutesOf }, 0)
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
  return published
}
