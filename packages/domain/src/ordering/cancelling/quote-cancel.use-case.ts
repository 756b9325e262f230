import { err, ok, type Result } from "../../shared/index.ts"
import { nextStatus } from "../lifecycle/order-transitions.rule.ts"
import type { Order } from "../order.model.ts"
import type { AttemptDesk } from "../ports.ts"
import type { CancelLinesRefusal } from "../refusals.model.ts"
import type { ParcelBook } from "../shipping/ports.ts"
import type { Shipment } from "../shipping/shipment.model.ts"
import type { WantedUnits } from "./cancel.model.ts"
import { type PickedUnits, pickUnits } from "./pick-units.rule.ts"
import { refundShare, undoneUnits } from "./refund-share.rule.ts"

export type QuoteCancelPorts = {
  readonly parcels: Pick<ParcelBook, "shipmentsOf" | "returnsOf">
  readonly desk: Pick<AttemptDesk, "trailOf">
}

type Quoted = Result<{ readonly refundMinor: number }, CancelLinesRefusal>

const without = (shipments: readonly Shipment[], picked: readonly PickedUnits[]): readonly Shipment[] =>
  shipments.map((shipment) => ({
    ...shipment,
    lines: shipment.lines.map((line) => {
      const taken = picked.find((one) => one.shipment.id === shipment.id && one.line.lineNo === line.lineNo)
      return { ...line, cancelled: line.cancelled + (taken?.quantity ?? 0) }
    }),
  }))

/** What cancelling these units would pay back, by the rule that cancelling itself goes by. Reads only. */
export const makeQuoteCancel =
  ({ parcels, desk }: QuoteCancelPorts) =>
  async (order: Order, lines: readonly WantedUnits[]): Promise<Quoted> => {
    if (!nextStatus(order.status, "cancel-lines")) return err({ code: "ORDER_CLOSED", status: order.status })
    const [shipments, returns, { attempts, refunds }] = await Promise.all([
      parcels.shipmentsOf(order.id),
      parcels.returnsOf(order.id),
      desk.trailOf(order.id),
    ])
    const picked = pickUnits(shipments, lines)
    if (!picked.ok) return picked
    const paidMinor = attempts.find(({ id }) => id === order.capturedAttemptId)?.capturedMinor ?? 0
    const before = undoneUnits(shipments, returns)
    const after = undoneUnits(without(shipments, picked.value), returns)
    const spent = refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    const shareOf = (minor: number) => refundShare(order, minor, { before, after })
    const toBank = Math.max(0, Math.min(shareOf(paidMinor), paidMinor - spent))
    const toAccounts = order.priceNotes.tenders.reduce(
      (sum, { amountMinor }) => sum + shareOf(amountMinor),
      0,
    )
    return ok({ refundMinor: toBank + toAccounts })
  }
