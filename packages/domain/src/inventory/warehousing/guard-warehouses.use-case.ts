import { err, ok, type Result } from "../../shared/index.ts"
import type { KnownWarehouses } from "../ports.ts"
import type { WarehouseRefusal, Warehousing } from "./warehousing.model.ts"

type Guarded = Pick<Warehousing, "announceInbound" | "putAway" | "sendTransfer" | "countBin">
type Ports = { readonly knownWarehouses: KnownWarehouses; readonly desk: Guarded }

/**
 * Goods come only to warehouses that are there: an announcement, a shelf, a count or the far end of a transfer names one,
 * or nothing is booked. Where goods leave from is not asked: a warehouse that is given up can still be emptied.
 */
export const makeGuardWarehouses = ({ knownWarehouses, desk }: Ports): Guarded => {
  const isThere = async (warehouseId: string): Promise<Result<null, WarehouseRefusal>> =>
    (await knownWarehouses()).has(warehouseId) ? ok(null) : err({ code: "UNKNOWN_WAREHOUSE", warehouseId })
  const at =
    <Doing extends { readonly warehouseId: string }, Answer>(
      work: (doing: Doing) => Promise<Result<Answer, WarehouseRefusal>>,
    ) =>
    async (doing: Doing): Promise<Result<Answer, WarehouseRefusal>> => {
      const there = await isThere(doing.warehouseId)
      return there.ok ? work(doing) : there
    }
  return {
    announceInbound: at(desk.announceInbound),
    putAway: at(desk.putAway),
    countBin: at(desk.countBin),
    sendTransfer: async (sending) => {
      if (sending.from === sending.to) return err({ code: "SAME_WAREHOUSE", warehouseId: sending.to })
      const there = await isThere(sending.to)
      return there.ok ? desk.sendTransfer(sending) : there
    },
  }
}
