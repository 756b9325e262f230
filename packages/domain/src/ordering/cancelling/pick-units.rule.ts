import { err, ok, type Result } from "../../shared/index.ts"
import type { Shipment, ShipmentLine } from "../shipping/shipment.model.ts"
import type { TooLate, WantedUnits } from "./cancel.model.ts"

export type PickedUnits = {
  readonly shipment: Shipment
  readonly line: ShipmentLine
  readonly quantity: number
}
const left = ({ quantity, cancelled }: ShipmentLine): number => quantity - cancelled

/** Units of a line in parcels that nobody has packed yet. */
export const cancellableUnits = (shipments: readonly Shipment[], lineNo: number): number =>
  shipments
    .filter(({ status }) => status === "NEW")
    .flatMap(({ lines }) => lines)
    .filter((line) => line.lineNo === lineNo)
    .reduce((total, line) => total + left(line), 0)

/** From which parcels the unwanted units are taken: unpacked ones, the later numbers first. */
export const pickUnits = (
  shipments: readonly Shipment[],
  wanted: readonly WantedUnits[],
): Result<readonly PickedUnits[], TooLate> => {
  const short = wanted.filter(({ lineNo, quantity }) => cancellableUnits(shipments, lineNo) < quantity)
  if (short.length > 0) {
    const tell = ({ lineNo }: WantedUnits) => ({ lineNo, cancellable: cancellableUnits(shipments, lineNo) })
    return err({ code: "TOO_LATE_TO_CANCEL", lines: short.map(tell) })
  }
  const open = shipments.filter(({ status }) => status === "NEW").sort((a, b) => b.no - a.no)
  return ok(
    wanted.flatMap(({ lineNo, quantity }) => {
      let missing = quantity
      return open.flatMap((shipment) => {
        const line = shipment.lines.find((one) => one.lineNo === lineNo)
        const part = line ? Math.min(missing, left(line)) : 0
        if (!line || part === 0) return []
        missing -= part
        return [{ shipment, line, quantity: part }]
      })
    }),
  )
}
