import { expect, it } from "vitest"
import { parcelOf, returnOf } from "../testing/index.ts"
import { parcelView, returnView } from "./parcel-view.rule.ts"

const now = new Date("2026-01-12T10:00:00.000Z")
const window = { now, windowMs: 7 * 86_400_000 }
const news = (shipmentId: string, hour: number, status: "PACKED" | "SHIPPED") => ({
  ...{
    shipmentId,
    eventId: `${hour}`,
    status,
    at: new Date(Date.UTC(2026, 0, 9, hour)),
    place: "Hosur",
    detail: "",
  },
})

it("says what may still be called off, newest news first", () => {
  const view = parcelView(
    parcelOf(),
    [news("shipment-1", 8, "PACKED"), news("shipment-1", 9, "SHIPPED"), news("other", 1, "PACKED")],
    window,
  )
  expect(view.lines).toMatchObject([{ cancellable: 2, returnable: 0 }])
  expect(view.news.map(({ status }) => status)).toEqual(["SHIPPED", "PACKED"])
  expect(view.noReturn).toBe("not-delivered")
  expect(parcelView(parcelOf({ status: "PACKED" }), [], window).lines).toMatchObject([{ cancellable: 0 }])
})

it("says what may go back, until when, and why not", () => {
  const line = { lineNo: 1, sku: "kettle", quantity: 2, cancelled: 0, delivered: 2, returned: 0 }
  const delivered = (day: number, returned = 0) =>
    parcelView(
      parcelOf({
        status: "DELIVERED",
        deliveredAt: new Date(Date.UTC(2026, 0, day)),
        lines: [{ ...line, returned }],
      }),
      [],
      window,
    )
  expect(delivered(10)).toMatchObject({ noReturn: null, lines: [{ returnable: 2 }] })
  expect(delivered(10).returnUntil).toEqual(new Date(Date.UTC(2026, 0, 17)))
  expect(delivered(10, 2).noReturn).toBe("all-asked")
  expect(delivered(1)).toMatchObject({ noReturn: "window-over", lines: [{ returnable: 0 }] })
})

it("tells of a return what its buyer may know", () => {
  expect(returnView(returnOf())).toEqual({
    ...{ id: "return-1", status: "REQUESTED", reason: "damaged", refundMinor: null, closedAt: null },
    requestedAt: returnOf().requestedAt,
    lines: [{ shipmentId: "shipment-1", lineNo: 1, quantity: 2 }],
  })
})
