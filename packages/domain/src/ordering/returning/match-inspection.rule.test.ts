import { expect, it } from "vitest"
import { err, ok } from "../../shared/index.ts"
import { returnOf } from "../testing/index.ts"
import { matchInspection } from "./match-inspection.rule.ts"

const told = { shipmentId: "shipment-1", lineNo: 1, restocked: 1, scrapped: 1 }

it("takes exactly the units that were announced", () => {
  expect(matchInspection(returnOf(), [told])).toEqual(ok("new"))
  const mismatch = err({ code: "UNITS_DONT_MATCH", lineNo: 1, expected: 2 })
  expect(matchInspection(returnOf(), [{ ...told, scrapped: 0 }])).toEqual(mismatch)
  expect(matchInspection(returnOf(), [])).toEqual(mismatch)
  expect(matchInspection(returnOf(), [told, { ...told, lineNo: 2 }])).toEqual(
    err({ code: "UNITS_DONT_MATCH", lineNo: 2, expected: 0 }),
  )
})

it("knows a repeat from a second opinion", () => {
  const [line] = returnOf().lines
  const received = returnOf({
    status: "RECEIVED",
    lines: line ? [{ ...line, restocked: 1, scrapped: 1 }] : [],
  })
  expect(matchInspection(received, [told])).toEqual(ok("again"))
  expect(matchInspection(received, [{ ...told, restocked: 2, scrapped: 0 }])).toEqual(
    err({ code: "RETURN_CLOSED", status: "RECEIVED" }),
  )
})
