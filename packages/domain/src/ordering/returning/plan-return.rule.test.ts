import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { parcelOf } from "../testing/index.ts"
import { planReturn, returnableUnits, returnableUntil } from "./plan-return.rule.ts"

const deliveredAt = new Date("2026-01-10T10:00:00.000Z")
const line = { lineNo: 1, sku: "kettle", quantity: 3, cancelled: 0, delivered: 3, returned: 1 }
const parcel = parcelOf({ status: "DELIVERED", deliveredAt, lines: [line] })
const window = { now: new Date("2026-01-12T10:00:00.000Z"), windowMs: 14 * 86_400_000 }

describe("planReturn", () => {
  it("takes what came and isn't on its way back", () => {
    const planned = planReturn(parcel, [{ lineNo: 1, quantity: 2 }], window)
    expect(planned.ok && planned.value.map(({ quantity }) => quantity)).toEqual([2])
    expect(planReturn(parcel, [{ lineNo: 1, quantity: 3 }], window)).toEqual(
      err({ code: "TOO_MANY_TO_RETURN", lineNo: 1, returnable: 2 }),
    )
    expect(planReturn(parcel, [{ lineNo: 9, quantity: 1 }], window)).toEqual(
      err({ code: "TOO_MANY_TO_RETURN", lineNo: 9, returnable: 0 }),
    )
    expect(returnableUnits(line)).toBe(2)
  })

  it("needs a delivery, and a window that is open", () => {
    const wanted = [{ lineNo: 1, quantity: 1 }]
    expect(planReturn(parcelOf({ status: "SHIPPED" }), wanted, window)).toEqual(
      err({ code: "NOT_DELIVERED_YET" }),
    )
    const until = new Date("2026-01-24T10:00:00.000Z")
    expect(returnableUntil(parcel, window.windowMs)).toEqual(until)
    expect(planReturn(parcel, wanted, { ...window, now: until }).ok).toBe(true)
    const after = new Date(until.getTime() + 1)
    expect(planReturn(parcel, wanted, { ...window, now: after })).toEqual(
      err({ code: "RETURN_WINDOW_OVER", until }),
    )
  })
})
