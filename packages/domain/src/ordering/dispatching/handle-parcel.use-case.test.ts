import { expect, it } from "vitest"
import { err, ok } from "../../shared/index.ts"
import { parcelOf, soldShop } from "../testing/index.ts"
import { makeHandleParcel, namesOf, parcelName } from "./handle-parcel.use-case.ts"

it("opens one parcel with its order and its siblings, and knows no made-up one", async () => {
  const { shop, order, second } = await soldShop()
  const handle = makeHandleParcel(shop.facts)
  const seen = await handle(second.id, async (one) => {
    expect([one.order.id, one.all.length, parcelName(one)]).toEqual([order.id, 2, "Parcel 2 of 2"])
    return ok(one.shipment)
  })
  expect(seen).toEqual(ok(shop.books.shipments.get(second.id)))
  expect(await handle("nothing", async () => ok(parcelOf()))).toEqual(err({ code: "SHIPMENT_NOT_FOUND" }))
})

it("calls a lone parcel just that, and people by what they do", () => {
  expect(parcelName({ shipment: parcelOf(), all: [parcelOf()] })).toBe("Parcel")
  expect(namesOf({ kind: "warehouse", id: "clerk-1" })).toBe("warehouse clerk-1")
})
