import { ok, type Result } from "../../shared/index.ts"
import type { Network } from "../network/network.model.ts"
import type { NetworkStore, ZoneOffsets } from "../ports.ts"
import { buildTable } from "../promise/build-table.rule.ts"
import type { PromiseTable } from "../promise/promise-table.model.ts"
import { zonesFrom } from "../promise/publish-network.use-case.ts"
import { bestOptions, reachOf } from "../promise/reach.rule.ts"
import { findRoutes, type Routes, type WeighWays } from "../routes/routes.rule.ts"
import { applyEdits } from "./apply-edits.rule.ts"
import type { NetworkPreview, NetworkRefusal, PreviewInput } from "./network-edit.model.ts"

export type PreviewPorts = {
  readonly network: Pick<NetworkStore, "load">
  readonly weigh: WeighWays
  readonly zoneOffset: ZoneOffsets
  readonly knowsZone: (timeZone: string) => boolean
}

const differing = (before: DataView, after: DataView): number => {
  if (before.byteLength !== after.byteLength) return Math.max(before.byteLength, after.byteLength) / 8
  let count = 0
  for (let at = 0; at < before.byteLength; at += 8) {
    if (before.getBigUint64(at) !== after.getBigUint64(at)) count += 1
  }
  return count
}

type Built = { readonly routes: Routes; readonly table: PromiseTable }

/** What edits would do to promises, without doing them. */
export const makePreviewEdits =
  (ports: PreviewPorts) =>
  async ({ edits, ways, now }: PreviewInput): Promise<Result<NetworkPreview, NetworkRefusal>> => {
    const network = await ports.network.load()
    const applied = applyEdits(network, edits, ports)
    if (!applied.ok) return applied
    const zoneOf = zonesFrom(ports.zoneOffset, now)
    const build = (facts: Network, before: Routes | null): Built => {
      const warehouseIds = facts.warehouses.map(({ id }) => id)
      const routes = findRoutes({ lanes: facts.lanes, warehouseIds, weigh: ports.weigh }, before)
      return { routes, table: buildTable({ network: facts, routes, zoneOf }, 0) }
    }
    const before = build(network, null)
    const after = build(applied.value.network, before.routes)
    const optionsIn = ({ table }: Built, { warehouseId, pincode }: PreviewInput["ways"][number]) => {
      const reach = reachOf({ table, loads: [], now }, pincode)
      return bestOptions(reach, warehouseId === null ? [...reach.byWarehouse.keys()] : [warehouseId])
    }
    return ok({
      changes: applied.value.changes,
      effects: ways.map((way) => ({ ...way, before: optionsIn(before, way), after: optionsIn(after, way) })),
      changedCells: differing(before.table.cells, after.table.cells),
    })
  }
