import { err, ok, type Result } from "../../shared/index.ts"
import type { Shipment, ShipmentLine } from "../shipping/shipment.model.ts"
import type { ReturnAskRefusal, WantedReturn } from "./return.model.ts"

/** Until when a parcel may be sent back; null before it is delivered. */
export const returnableUntil = (
  { deliveredAt }: Pick<Shipment, "deliveredAt">,
  windowMs: number,
): Date | null => deliveredAt && new Date(deliveredAt.getTime() + windowMs)

/** Units that came and don't go back yet. */
export const returnableUnits = ({ delivered, returned }: ShipmentLine): number => delivered - returned

/** Whether these units of a parcel may go back now. */
export const planReturn = (
  shipment: Shipment,
  wanted: readonly WantedReturn[],
  { now, windowMs }: { readonly now: Date; readonly windowMs: number },
): Result<readonly { readonly line: ShipmentLine; readonly quantity: number }[], ReturnAskRefusal> => {
  const until = returnableUntil(shipment, windowMs)
  if (shipment.status !== "DELIVERED" || until === null) return err({ code: "NOT_DELIVERED_YET" })
  if (now > until) return err({ code: "RETURN_WINDOW_OVER", until })
  const asked = wanted.map(({ lineNo, quantity }) => ({
    lineNo,
    quantity,
    line: shipment.lines.find((one) => one.lineNo === lineNo),
  }))
  for (const { lineNo, quantity, line } of asked) {
    const returnable = line ? returnableUnits(line) : 0
    if (quantity > returnable) return err({ code: "TOO_MANY_TO_RETURN", lineNo, returnable })
  }
  return ok(asked.flatMap(({ line, quantity }) => (line ? [{ line, quantity }] : [])))
}
