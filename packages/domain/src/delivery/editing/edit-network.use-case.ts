import type { Result } from "../../shared/index.ts"
import type { NetworkDesk } from "../ports.ts"
import { applyEdits } from "./apply-edits.rule.ts"
import type { NetworkChecks } from "./check-network.rule.ts"
import type { NetworkActor, NetworkChange, NetworkEdit, NetworkRefusal } from "./network-edit.model.ts"

export type EditNetworkPorts = NetworkChecks & { readonly desk: Pick<NetworkDesk, "change"> }

/** Changes the network by some rows, all or none, in one step with the audit. The promise table follows within seconds. */
export const makeEditNetwork =
  ({ desk, ...checks }: EditNetworkPorts) =>
  (
    edits: readonly NetworkEdit[],
    by: NetworkActor,
  ): Promise<Result<readonly NetworkChange[], NetworkRefusal>> =>
    desk.change((network) => applyEdits(network, edits, checks), by)
