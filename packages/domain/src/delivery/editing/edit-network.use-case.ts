import { ok, type Result } from "../../shared/index.ts"
import type { NetworkDesk } from "../ports.ts"
import { applyEdits } from "./apply-edits.rule.ts"
import type { NetworkActor, NetworkChange, NetworkEdit, NetworkRefusal } from "./network-edit.model.ts"

export type EditNetworkPorts = {
  readonly desk: Pick<NetworkDesk, "change">
  readonly knowsZone: (timeZone: string) => boolean
}

/** Changes the network by some rows, all or none, in one step with the audit. The promise table follows within seconds. */
export const makeEditNetwork =
  ({ desk, knowsZone }: EditNetworkPorts) =>
  (
    edits: readonly NetworkEdit[],
    by: NetworkActor,
  ): Promise<Result<readonly NetworkChange[], NetworkRefusal>> =>
    desk.change((network) => {
      const applied = applyEdits(network, edits, knowsZone)
      return applied.ok ? ok(applied.value.changes) : applied
    }, by)
