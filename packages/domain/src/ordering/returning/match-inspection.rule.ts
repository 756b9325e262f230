import { err, ok, type Result } from "../../shared/index.ts"
import type { InspectedLine, ReturnRefusal } from "../shipping/fulfillment.model.ts"
import type { OrderReturn } from "./return.model.ts"

const isSame = (line: OrderReturn["lines"][number], told: InspectedLine | undefined): boolean =>
  line.restocked === told?.restocked && line.scrapped === told.scrapped

const unitsOf = (told: InspectedLine | undefined): number => (told ? told.restocked + told.scrapped : 0)

/**
 * Whether what was inspected is what was asked to be returned, unit for unit. "again": it was received before with the
 * same outcome.
 */
export const matchInspection = (
  found: OrderReturn,
  inspected: readonly InspectedLine[],
): Result<"new" | "again", ReturnRefusal> => {
  const toldOf = (line: OrderReturn["lines"][number]) =>
    inspected.find((one) => one.lineNo === line.lineNo && one.shipmentId === line.shipmentId)
  if (found.status !== "REQUESTED") {
    return found.status === "RECEIVED" && found.lines.every((line) => isSame(line, toldOf(line)))
      ? ok("again")
      : err({ code: "RETURN_CLOSED", status: found.status })
  }
  const odd = found.lines.find((line) => unitsOf(toldOf(line)) !== line.quantity)
  if (odd) return err({ code: "UNITS_DONT_MATCH", lineNo: odd.lineNo, expected: odd.quantity })
  const stranger = inspected.find((one) => !found.lines.some((line) => toldOf(line) === one))
  return stranger ? err({ code: "UNITS_DONT_MATCH", lineNo: stranger.lineNo, expected: 0 }) : ok("new")
}
