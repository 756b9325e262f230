import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { parcelOf } from "../testing/index.ts"
import { cancellableUnits, pickUnits } from "./pick-units.rule.ts"

const line = { lineNo: 1, sku: "kettle", quantity: 2, cancelled: 0, delivered: 0, returned: 0 }
const first = parcelOf({ id: "s1", no: 1, lines: [line] })
const second = parcelOf({ id: "s2", no: 2, lines: [{ ...line, cancelled: 1 }] })

describe("pickUnits", () => {
  it("takes from the later parcel first, and only what isn't cancelled yet", () => {
    const picked = pickUnits([first, second], [{ lineNo: 1, quantity: 2 }])
    const told = picked.ok ? picked.value.map(({ shipment, quantity }) => [shipment.id, quantity]) : []
    expect(told).toEqual([
      ["s2", 1],
      ["s1", 1],
    ])
  })

  it("leaves packed parcels alone, and says how many can still be called off", () => {
    const packed = { ...first, status: "PACKED" as const }
    expect(cancellableUnits([packed, second], 1)).toBe(1)
    expect(pickUnits([packed, second], [{ lineNo: 1, quantity: 2 }])).toEqual(
      err({ code: "TOO_LATE_TO_CANCEL", lines: [{ lineNo: 1, cancellable: 1 }] }),
    )
    expect(pickUnits([first], [{ lineNo: 9, quantity: 1 }]).ok).toBe(false)
  })
})
