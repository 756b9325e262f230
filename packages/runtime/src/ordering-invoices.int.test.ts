import { aTaxIdentity } from "@haat/domain/catalog/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { openScene, payFor, placeFor, viewerOf } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const clerk = { kind: "warehouse", id: "clerk-1" } as const
type Scene = Awaited<ReturnType<typeof openScene>>

const open = () => openScene({ kettle: { "WH-BLR": 30, "WH-DEL": 30 }, cup: { "WH-BLR": 4 } })

/** A paid order of the scene, and how its parcels leave. */
const sold = async (scene: Scene, wants: Readonly<Record<string, number>>) => {
  const buyer = scene.buyer(wants)
  const order = await placeFor(scene.ordering, buyer)
  await scene.ordering.settle(scene.bank.pay(await payFor(scene.ordering, buyer, order.code)))
  const look = async () => {
    const found = await scene.ordering.getOrder(order.code, viewerOf(buyer))
    if (!found.ok) throw new Error(found.error.code)
    return found.value
  }
  const send = async (shipmentId: string) => {
    await scene.ordering.packShipment({ shipmentId, by: clerk })
    await scene.ordering.shipShipment({ shipmentId, carrier: "Vayu", trackingNo: shipmentId, by: clerk })
  }
  return { buyer, order, look, send, parcels: (await look()).parcels }
}

const given = <Value>(answer: { readonly ok: boolean; readonly value?: Value }): Value => {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value
}

describe("tax invoices on the real database", () => {
  it("are numbered without gaps, whoever asks at once, and say the order's amounts to the paisa", async () => {
    const scene = await open()
    const orders = await Promise.all([1, 2, 3, 4].map(() => sold(scene, { kettle: 2 })))
    for (const { parcels, send } of orders) for (const { id } of parcels) await send(id)
    const ids = orders.flatMap(({ parcels }) => parcels.map(({ id }) => id))
    const twice = [...ids, ...ids, ...ids]
    const issued = await Promise.all(twice.map(async (id) => given(await scene.ordering.issueInvoices(id))))
    expect(new Set(issued.flat().map(({ number, seller }) => `${seller.id} ${number}`)).size).toBe(ids.length)
    const issuer = issued.flat()[0]?.seller.identity?.gstin ?? ""
    const rows = await clients
      .mysql()
      .rows<{ serial: number }>("SELECT serial FROM ordering_invoice WHERE seller_id = ? ORDER BY serial", [
        issuer,
      ])
    expect(rows.map(({ serial }) => serial)).toEqual(rows.map((_, at) => at + 1))
    for (const { order, parcels } of orders) {
      const own = await Promise.all(
        parcels.map(async ({ id }) => given(await scene.ordering.issueInvoices(id))),
      )
      const billed = own.flat().reduce((sum, { totals }) => sum + totals.totalMinor, 0)
      expect(billed).toBe(order.totalMinor)
    }
  })

  it("bear the seller's GSTIN and the taxes of the place they go to, and keep both whatever is told later", async () => {
    const tax = aTaxIdentity()
    const told = { tax }
    const getSellers = async (ids: readonly string[]) =>
      ids.map((id) => ({ id, name: "Chai & Co.", tax: told.tax }))
    const scene = await openScene({ kettle: { "WH-BLR": 9 } }, {}, { sellers: { getSellers } })
    const [first, second] = [await sold(scene, { kettle: 1 }), await sold(scene, { kettle: 1 })]
    const bill = async ({ parcels, send }: typeof first) => {
      await send(parcels[0]?.id ?? "")
      return given(await scene.ordering.issueInvoices(parcels[0]?.id ?? ""))
    }
    const issued = await bill(first)
    expect(issued).toMatchObject([
      {
        number: expect.stringMatching(/^INV/),
        seller: { id: "SUP-01", identity: { legalName: tax.legalName, gstin: tax.gstins[0] } },
        supply: { kind: "tax-invoice", place: { code: "29" } },
        totals: { cgstMinor: 1518, sgstMinor: 1518, igstMinor: 0 },
      },
    ])
    told.tax = aTaxIdentity({ legalName: "Another Limited", gstins: [] })
    expect(await scene.ordering.issueInvoices(first.parcels[0]?.id ?? "")).toMatchObject({ value: issued })
    expect(await bill(second)).toMatchObject([
      {
        number: expect.stringMatching(/^BOS/),
        seller: { identity: { legalName: "Another Limited", gstin: null } },
        supply: { kind: "bill-of-supply" },
        totals: { cgstMinor: 0, sgstMinor: 0, igstMinor: 0 },
      },
    ])
  })

  it("are for their owner whole, for the link without the person, and for nobody else", async () => {
    const scene = await open()
    const { buyer, order, parcels, send } = await sold(scene, { kettle: 1 })
    const id = parcels[0]?.id ?? ""
    const get = (visitorId: string, accessToken: string | null) =>
      scene.ordering.getInvoices(order.code, { shopper: { visitorId, customerId: null }, accessToken }, id)
    expect(await get(buyer.shopper.visitorId, null)).toMatchObject({ error: { code: "NOT_SHIPPED_YET" } })
    await send(id)
    expect(given(await get(buyer.shopper.visitorId, null))[0]?.buyer.line1).toBe(order.address.line1)
    const token = scene.ordering.accessTokenOf(order.code)
    expect(given(await get(newId(), token))[0]?.buyer).toMatchObject({ name: "", line1: "", phone: "" })
    expect(await get(newId(), null)).toMatchObject({ error: { code: "ORDER_NOT_FOUND" } })
    expect(await get(newId(), `${token.slice(0, -1)}x`)).toMatchObject({ error: { code: "ORDER_NOT_FOUND" } })
  })
})

describe("credit notes on the real database", () => {
  it("are written once for what came back, whoever asks at once, and give back the order when all of it did", async () => {
    const scene = await open()
    const { buyer, order, parcels, send } = await sold(scene, { kettle: 3 })
    const id = parcels[0]?.id ?? ""
    await send(id)
    await scene.ordering.recordCarrierEvent({
      ...{ carrier: "Vayu", trackingNo: id, eventId: newId(), kind: "delivered", at: new Date() },
      ...{ place: "Hosur", detail: "" },
    })
    const giveBack = async (quantity: number) => {
      const asked = given(
        await scene.ordering.requestReturn(order.code, viewerOf(buyer), {
          ...{ idempotencyKey: newId(), shipmentId: id, note: "", reason: "damaged" },
          lines: [{ lineNo: 1, quantity }],
        }),
      )
      const returnId = asked.returns.findLast(({ status }) => status === "REQUESTED")?.id ?? ""
      const lines = [{ shipmentId: id, lineNo: 1, restocked: quantity, scrapped: 0 }]
      given(await scene.ordering.receiveReturn({ returnId, lines, by: clerk }))
      const answers = await Promise.all([1, 2, 3].map(() => scene.ordering.issueCreditNotes(id)))
      return answers.map((answer) => given(answer))
    }
    expect((await giveBack(1)).map((notes) => notes.length)).toEqual([1, 1, 1])
    const [notes = []] = await giveBack(2)
    const back = notes.reduce((sum, { totals }) => sum + totals.totalMinor, 0)
    expect(back).toBe(order.totalMinor)
    const [invoice] = given(await scene.ordering.issueInvoices(id))
    expect(new Set(notes.map(({ against }) => against.number))).toEqual(new Set([invoice?.number]))
    const stranger = { shopper: { visitorId: newId(), customerId: null }, accessToken: null }
    expect(await scene.ordering.getCreditNotes(order.code, stranger, id)).toMatchObject({ ok: false })
    const link = { ...stranger, accessToken: scene.ordering.accessTokenOf(order.code) }
    expect(given(await scene.ordering.getCreditNotes(order.code, link, id))[0]?.buyer.name).toBe("")
  })
})

describe("a parcel that will be late", () => {
  it("keeps its promised day, bears the new one and why, and tells it on once", async () => {
    const scene = await open()
    const { look, parcels, order } = await sold(scene, { kettle: 1 })
    const [parcel] = parcels
    if (!parcel) throw new Error("no parcel")
    const until = `${Number(parcel.latest.slice(0, 4)) + 1}-01-01`
    const delay = () =>
      scene.ordering.delayShipment({ shipmentId: parcel.id, until, reason: "weather", by: clerk })
    await Promise.all([delay(), delay()])
    const [late] = (await look()).parcels
    expect(late).toMatchObject({ latest: parcel.latest, delay: { until, reason: "weather" } })
    const told = await clients
      .mysql()
      .rows<{ payload: string }>(
        "SELECT payload FROM shared_outbox WHERE aggregateid = ? AND type = 'ordering.shipment_delayed.v1'",
        [order.id],
      )
    expect(told.map(({ payload }) => JSON.parse(payload).payload)).toMatchObject([
      { code: order.code, email: order.email, promisedFor: parcel.latest, until, reason: "weather" },
    ])
  })
})

describe("why these warehouses", () => {
  it("is kept with the order and shown to staff", async () => {
    const scene = await open()
    const { order } = await sold(scene, { kettle: 1, cup: 2 })
    const seen = await scene.ordering.desk.get(order.code)
    expect(seen?.allocation?.chosen).toEqual(["WH-BLR"])
    const units = Object.fromEntries(
      (seen?.allocation?.considered ?? []).map(({ warehouseId, units: count }) => [warehouseId, count]),
    )
    expect(units).toEqual({ "WH-BLR": 3, "WH-DEL": 1 })
    expect(seen?.allocation?.considered[0]).toMatchObject({ latest: order.lines[0]?.promise.latest })
  })
})
