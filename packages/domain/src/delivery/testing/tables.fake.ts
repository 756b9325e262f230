import type { Network } from "../network/network.model.ts"
import type { NetworkStore, Published, TableArchive, TableCopies } from "../ports.ts"
import { checksumOf } from "../promise/table-codec.rule.ts"

/** Published tables in memory, with the faults a test wants. */
export const fakeTables = () => {
  const blobs = new Map<number, Uint8Array>()
  let newest: Published | null = null
  let networkRevision = 0
  let down = false
  const check = (): void => {
    if (down) throw new Error("the store is away")
  }
  const put = async (published: Published, blob: Uint8Array): Promise<void> => {
    check()
    blobs.set(published.version, blob)
    if (!newest || published.version > newest.version) newest = published
  }
  const tables: TableArchive & TableCopies = {
    newest: async () => {
      check()
      return newest
    },
    load: async (version) => {
      check()
      return blobs.get(version) ?? null
    },
    put,
    forget: async () => {
      newest = null
      blobs.clear()
    },
    save: async (input) => {
      const version = (newest?.version ?? 0) + 1
      const blob = input.encode(version)
      networkRevision = input.networkRevision
      const published = { version, checksum: checksumOf(blob) }
      await put(published, blob)
      return published
    },
  }
  return {
    ...tables,
    publishedRevision: () => networkRevision,
    goAway: (away: boolean) => {
      down = away
    },
  }
}

export const fakeNetworkStore = (first: Network, publishedRevision: () => number): NetworkStore => {
  let network = first
  return {
    load: async () => network,
    replace: async (next) => {
      const same = JSON.stringify({ ...next, revision: network.revision }) === JSON.stringify(network)
      if (!same) network = { ...next, revision: network.revision + 1 }
      return network.revision
    },
    revisions: async () => ({ network: network.revision, published: publishedRevision() }),
  }
}
