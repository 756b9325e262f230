import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { clerk, expectSoundBooks, soldShop } from "../testing/index.ts"

describe("delayShipment", () => {
  const late = { until: "2026-01-14", reason: "weather", by: clerk } as const

  it("keeps the promised day and puts the new one beside it, once per day told", async () => {
    const { shop, first } = await soldShop()
    const told = await shop.delayShipment({ shipmentId: first.id, ...late })
    await shop.delayShipment({ shipmentId: first.id, ...late })
    const { latest } = first
    expect(told).toMatchObject({ value: { latest, delay: { until: "2026-01-14", reason: "weather" } } })
    expect(shop.books.shipments.get(first.id)).toMatchObject({ latest, version: first.version + 1 })
    await shop.delayShipment({ shipmentId: first.id, ...late, until: "2026-01-16" })
    expect(shop.books.shipments.get(first.id)?.delay?.until).toBe("2026-01-16")
    expect([...shop.books.news.values()].map(({ detail }) => detail)).toHaveLength(2)
    expectSoundBooks(shop.books)
  })

  it("is refused for a day that was promised anyway, and for a parcel that has arrived", async () => {
    const { shop, first } = await soldShop()
    const asked = { shipmentId: first.id, ...late, until: first.latest }
    expect(await shop.delayShipment(asked)).toEqual(err({ code: "NOT_LATE", latest: first.latest }))
    await shop.packShipment({ shipmentId: first.id, by: clerk })
    const tracking = { carrier: "Sadak", trackingNo: "SD-1" }
    await shop.shipShipment({ shipmentId: first.id, ...tracking, by: clerk })
    const scan = { ...tracking, at: shop.time.now, place: "", detail: "" }
    await shop.recordCarrierEvent({ ...scan, eventId: "1", kind: "in-transit", expectedOn: "2026-01-15" })
    expect(shop.books.shipments.get(first.id)?.delay).toEqual({ until: "2026-01-15", reason: "carrier" })
    await shop.recordCarrierEvent({ ...scan, eventId: "2", kind: "delivered" })
    expect(await shop.delayShipment({ shipmentId: first.id, ...late })).toEqual(
      err({ code: "SHIPMENT_CLOSED", status: "DELIVERED" }),
    )
  })
})
