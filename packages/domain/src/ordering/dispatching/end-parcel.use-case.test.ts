import { expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { expectSoundBooks, soldShop } from "../testing/index.ts"
import { makeEndParcel } from "./end-parcel.use-case.ts"
import { makeHandleParcel } from "./handle-parcel.use-case.ts"

const news = { eventId: "scan-1", place: "Hosur", detail: "" }

it("counts what was delivered, in the transaction in hand, and ends no parcel twice", async () => {
  const { shop, first, send } = await soldShop()
  await send(first.id)
  const end = (name: "deliver" | "lose") =>
    makeHandleParcel(shop.facts)(first.id, (one) =>
      makeEndParcel(shop.facts)(one, { name, at: one.now, ...news }),
    )
  expect(await end("deliver")).toMatchObject({ ok: true, value: { status: "DELIVERED" } })
  expect(shop.books.shipments.get(first.id)?.lines.map(({ delivered }) => delivered)).toEqual([3, 2])
  expect(await end("lose")).toEqual(err({ code: "SHIPMENT_CLOSED", status: "DELIVERED" }))
  expect(shop.books.refunds.size).toBe(0)
  expectSoundBooks(shop.books)
})
