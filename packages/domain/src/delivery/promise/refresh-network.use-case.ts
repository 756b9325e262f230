import type { Clock } from "../../shared/index.ts"
import type { Delivery } from "../delivery.model.ts"
import type { LoadCopies, LoadLedger, NetworkStore, Published, TableArchive, TableCopies } from "../ports.ts"
import { dateOfDay, dayMs } from "./calendar.rule.ts"
import { decodeTable } from "./table-codec.rule.ts"

export type RefreshNetworkPorts = {
  readonly network: Pick<NetworkStore, "revisions">
  readonly archive: TableArchive
  readonly copies: TableCopies
  readonly publish: () => Promise<Published>
  readonly clock: Clock
  readonly ledger: LoadLedger
  readonly loadCopies: LoadCopies
}

/** What a lost update left wrong in the quick copy of the loads is right again after this. */
const mendLoads = async ({ clock, ledger, loadCopies }: RefreshNetworkPorts): Promise<void> => {
  const yesterday = dateOfDay(Math.floor(clock.now().getTime() / dayMs) - 1)
  const [truth, copy] = [await ledger.since(yesterday), await loadCopies.since(yesterday)]
  if (truth && JSON.stringify(truth) !== JSON.stringify(copy)) await loadCopies.restore(truth)
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

/** A table in a former layout, or one that can't be read, is as good as none, and none is what must not stay so. */
const makeIsReadable = ({ archive }: RefreshNetworkPorts) => {
  let read: number | null = null
  return async (): Promise<boolean> => {
    const newest = await archive.newest()
    if (!newest) return false
    if (newest.version === read) return true
    const blob = await archive.load(newest.version)
    const fine = blob !== null && decodeTable(blob).ok
    if (fine) read = newest.version
    return fine
  }
}

/** Brings what readers see up to the network: publishes a changed one, restores a lost copy of it or of the loads. Safe to repeat. */
export const makeRefreshNetwork = (ports: RefreshNetworkPorts): Delivery["refreshNetwork"] => {
  const isReadable = makeIsReadable(ports)
  return async () => {
    const revisions = await ports.network.revisions()
    const changed = revisions.network > 0 && revisions.network !== revisions.published
    const due = changed || (revisions.network > 0 && !(await isReadable()))
    if (due) await ports.publish()
    const mended = await mendCopy(ports)
    await mendLoads(ports)
    if (due) return "published"
    return mended ? "copied" : "fresh"
  }
}
