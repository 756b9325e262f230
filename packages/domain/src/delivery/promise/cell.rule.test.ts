import { fc, test } from "@fast-check/vitest"
import { expect } from "vitest"
import { cellBytes, cellLimits, packCell, readCell } from "./cell.rule.ts"

const days = fc.nat({ max: 127 })
const cell = fc.record({
  hours: fc.nat({ max: cellLimits.hours }),
  courier: fc.nat({ max: 255 }),
  costClass: fc.nat({ max: 15 }),
  cutOffQuarter: fc.nat({ max: 95 }),
  dispatchDays: days,
  deliveryDays: days,
  load: fc.nat({ max: cellLimits.loads }),
  end: fc.nat({ max: cellLimits.ends }),
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
