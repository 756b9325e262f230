import type { Delivery } from "../delivery.model.ts"
import type { NetworkStore, Published, TableArchive, TableCopies } from "../ports.ts"

export type RefreshNetworkPorts = {
  readonly network: Pick<NetworkStore, "revisions">
  readonly archive: TableArchive
  readonly copies: TableCopies
  readonly publish: () => Promise<Published>
}

/** Brings what readers see up to the network: publishes a changed one, restores a lost copy. Safe to repeat. */
export const makeRefreshNetwork =
  ({ network, archive, copies, publish }: RefreshNetworkPorts): Delivery["refreshNetwork"] =>
  async () => {
    const revisions = await network.revisions()
    if (revisions.network > 0 && revisions.network !== revisions.published) {
      await publish()
      return "published"
    }
    const [truth, copy] = await Promise.all([archive.newest(), copies.newest()])
    if (!truth || (copy?.version === truth.version && copy.checksum === truth.checksum)) return "fresh"
    const blob = await archive.load(truth.version)
    if (!blob) return "fresh"
    await copies.put(truth, blob)
    return "copied"
  }
