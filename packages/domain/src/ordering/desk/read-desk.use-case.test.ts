import { expect, it } from "vitest"
import { placedShop, soldShop } from "../testing/index.ts"
import { makeReadDesk } from "./read-desk.use-case.ts"

const deskOf = ({ facts, read }: Awaited<ReturnType<typeof soldShop>>["shop"]) =>
  makeReadDesk({ book: facts.book, desk: facts.desk, view: read.view, asks: { asksOf: async () => [] } })

it("shows staff an order with its attempts and what may still be paid back", async () => {
  const { shop, order } = await soldShop()
  await shop.refund({ orderId: order.id, idempotencyKey: "goodwill", amountMinor: 900, note: "" })
  expect(await deskOf(shop).get(order.code)).toMatchObject({
    code: order.code,
    attempts: [{ status: "CAPTURED", capturedMinor: order.totalMinor }],
    refundableMinor: order.totalMinor - 900,
  })
  expect(await deskOf(shop).get("NOSUCHCODE")).toBeNull()
})

it("lists orders by where they stand", async () => {
  const { shop, order } = await placedShop()
  const desk = deskOf(shop)
  const page = { cursor: null, limit: 10 }
  expect((await desk.list({ ...page, statuses: ["RESERVED"] })).items.map(({ code }) => code)).toEqual([
    order.code,
  ])
  expect((await desk.list({ ...page, statuses: ["PLACED"] })).items).toEqual([])
  expect((await desk.get(order.code))?.refundableMinor).toBe(0)
})
