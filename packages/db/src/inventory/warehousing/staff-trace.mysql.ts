import { nobody } from "@haat/domain/inventory"
import { type AdminAction, recordAdminAction, type Tx } from "../../shared/index.ts"

/** Keeps what a person did in a warehouse, in the transaction of its effect. What machines do stands in the ledgers alone. */
export const traceStaff = async (tx: Tx, action: AdminAction): Promise<void> => {
  if (action.actorId !== nobody) await recordAdminAction(tx, action)
}
