import type { OrderReturn } from "../returning/return.model.ts"
import type { Shipment } from "../shipping/shipment.model.ts"
import type { TakenBack } from "./credit-note.model.ts"

/** What of a parcel the buyer doesn't keep: returns that were received, the first first, or all that never arrived. */
export const takenBack = (shipment: Shipment, returns: readonly OrderReturn[]): readonly TakenBack[] => {
  const received = returns
    .filter(({ status }) => status === "RECEIVED")
    .sort((a, b) => (a.closedAt?.getTime() ?? 0) - (b.closedAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id, lines }) => ({
      refId: id,
      reason: "returned" as const,
      lines: lines.filter(({ shipmentId }) => shipmentId === shipment.id),
    }))
    .filter(({ lines }) => lines.length > 0)
  if (shipment.status !== "LOST" && shipment.status !== "RETURNED_TO_SENDER") return received
  const lines = shipment.lines.map(({ lineNo, quantity, cancelled, delivered }) => ({
    lineNo,
    quantity: quantity - cancelled - delivered,
  }))
  const reason = shipment.status === "LOST" ? ("lost" as const) : ("not-delivered" as const)
  return [...received, { refId: shipment.id, reason, lines }]
}
