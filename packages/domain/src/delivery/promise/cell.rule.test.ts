import { fc, test } from "@fast-check/vitest"
import { expect } from "vitest"
import { cellBytes, packCell, readCell } from "./cell.rule.ts"

const byte = fc.nat({ max: 255 })
const cell = fc.record({
  hours: fc.nat({ max: 0xfffe }),
  courier: byte,
  costClass: byte,
  cutOffQuarter: byte,
  dispatchDays: byte,
  deliveryDays: byte,
  packHours: byte,
})

test.prop([fc.array(fc.option(cell), { minLength: 1, maxLength: 40 })])(
  "packing and reading give back the same cells, none touching its neighbor",
  (cells) => {
    const view = new DataView(new ArrayBuffer(cells.length * cellBytes))
    cells.forEach((one, ordinal) => {
      packCell(view, ordinal, one)
    })
    expect(cells.map((_, ordinal) => readCell(view, ordinal))).toEqual(cells)
  },
)
