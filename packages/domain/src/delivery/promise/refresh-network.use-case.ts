import type { Delivery } from "../delivery.model.ts"
import type { NetworkStore, Published, TableArchive, TableCopies } from "../ports.ts"

export type RefreshNetworkPorts = {
  readonly network: Pick<NetworkStore, "revisions">
  readonly archive: TableArchive
  readonly copies: TableCopies
  readonly publish: () => Promise<Published>
}

/** Saving precedes copying, so a copy ahead of the archive belongs to another life of the database and goes. */
const mendCopy = async ({ archive, copies }: RefreshNetworkPorts): Promise<boolean> => {
  const copy = await copies.newest()
  const truth = await archive.newest()
  if (!truth || (copy?.version === truth.version && copy.checksum === truth.checksum)) return false
  const blob = await archive.load(truth.version)
  if (!blob) return false
  if (copy && copy.version >= truth.version) await copies.forget()
  await copies.put(truth, blob)
  return true
}

/** Brings what readers see up to the network: publishes a changed one, restores a lost copy. Safe to repeat. */
export const makeRefreshNetwork =
  (ports: RefreshNetworkPorts): Delivery["refreshNetwork"] =>
  async () => {
    const revisions = await ports.network.revisions()
    const changed = revisions.network > 0 && revisions.network !== revisions.published
    if (changed) await ports.publish()
    const mended = await mendCopy(ports)
    if (changed) return "published"
    return mended ? "copied" : "fresh"
  }
