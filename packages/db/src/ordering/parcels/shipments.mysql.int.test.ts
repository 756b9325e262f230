import type { Shipment } from "@haat/domain/ordering"
import { parcelOf, returnOf } from "@haat/domain/ordering/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction, isCheckViolation, isDuplicate, type Tx } from "../../shared/index.ts"
import { mysqlParcelBook } from "./parcel-book.mysql.ts"
import { returnRows } from "./returns.mysql.ts"
import { shipmentRows } from "./shipments.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())
const book = mysqlParcelBook(mysql)
const within = <Value>(body: (tx: Tx) => Promise<Value>) => inTransaction(mysql, body)
const at = new Date("2026-01-06T10:00:00.000Z")

const created = async (given: Partial<Shipment> = {}) => {
  const parcel = parcelOf({ id: newId(), orderId: newId(), warehouseId: newId().slice(-12), ...given })
  await within((tx) => shipmentRows(tx).create([parcel]))
  return parcel
}
const tracking = () => ({ carrier: "Vayu", trackingNo: newId() })
const shipped = async (given: Partial<Shipment> = {}) => {
  const parcel = await created(given)
  const packed = { ...parcel, status: "PACKED" as const, version: 1 }
  const own = tracking()
  await within((tx) => shipmentRows(tx).move(parcel, { name: "pack", to: "PACKED", at }))
  await within((tx) => shipmentRows(tx).move(packed, { name: "ship", to: "SHIPPED", at, tracking: own }))
  return { parcel: { ...packed, status: "SHIPPED" as const, version: 2 }, ...own }
}

describe("shipments", () => {
  it("are kept whole, one per order and warehouse", async () => {
    const parcel = await created()
    expect(await book.findShipment(parcel.id)).toEqual(parcel)
    expect(await book.shipmentsOf(parcel.orderId)).toEqual([parcel])
    const twin = within((tx) => shipmentRows(tx).create([{ ...parcel, id: newId() }]))
    expect(await twin.then(() => false, isDuplicate)).toBe(true)
  })

  it("let one of two movers win, and tell it", async () => {
    const parcel = await created()
    const pack = { name: "pack", to: "PACKED", at } as const
    const answers = await Promise.all(
      [1, 2, 3].map(() => within((tx) => shipmentRows(tx).move(parcel, pack))),
    )
    expect(answers.sort()).toEqual(["lost", "lost", "moved"])
    const events = await mysql.rows<{ type: string }>(
      "SELECT type FROM shared_outbox WHERE aggregateid = ?",
      [parcel.orderId],
    )
    expect(events.map(({ type }) => type)).toEqual(["ordering.shipment_packed.v1"])
  })

  it("travel under a number of their own", async () => {
    const { carrier, trackingNo, parcel } = await shipped()
    expect(await within((tx) => shipmentRows(tx).findTracked(carrier, trackingNo))).toEqual({
      shipmentId: parcel.id,
      orderId: parcel.orderId,
    })
    const other = await created({ status: "PACKED" })
    const ship = { name: "ship", to: "SHIPPED", at, tracking: { carrier, trackingNo } } as const
    expect(await within((tx) => shipmentRows(tx).move(other, ship))).toBe("taken")
    expect((await book.findShipment(other.id))?.status).toBe("PACKED")
  })

  it("never count more units than there are, however many ask at once", async () => {
    const { parcel } = await shipped()
    const count = (change: object) =>
      within((tx) => shipmentRows(tx).count({ shipmentId: parcel.id, lineNo: 1, ...change }))
    expect(await count({ returned: 1 })).toBe(false)
    expect(await count({ cancelled: 3 })).toBe(false)
    expect(await count({ delivered: 2 })).toBe(true)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => count({ returned: 1 })))
    expect(answers.filter(Boolean)).toHaveLength(2)
    const [line] = (await book.findShipment(parcel.id))?.lines ?? []
    expect(line).toMatchObject({ delivered: 2, returned: 2 })
  })

  it("can't be on the way without a carrier, nor hold impossible counts: the rows' own checks say so", async () => {
    const parcel = await created()
    const broken = (sql: string) => mysql.change(sql, [parcel.id]).then(() => false, isCheckViolation)
    expect(await broken("UPDATE ordering_shipment SET status = 'SHIPPED' WHERE id = ?")).toBe(true)
    expect(await broken("UPDATE ordering_shipment SET status = 'GONE' WHERE id = ?")).toBe(true)
    expect(await broken("UPDATE ordering_shipment_line SET returned = 1 WHERE shipment_id = ?")).toBe(true)
    expect(await broken("UPDATE ordering_shipment_line SET cancelled = 9 WHERE shipment_id = ?")).toBe(true)
  })

  it("keep each piece of news once, and tell it in order", async () => {
    const { id } = await created()
    const note = (eventId: string, hour: number) =>
      within((tx) =>
        shipmentRows(tx).note({
          ...{ shipmentId: id, eventId, status: "SHIPPED", place: "Hosur", detail: "" },
          at: new Date(Date.UTC(2026, 0, 6, hour)),
        }),
      )
    expect([await note("b", 9), await note("a", 8), await note("a", 7)]).toEqual([true, true, false])
    expect((await book.newsOf([id])).map(({ eventId }) => eventId)).toEqual(["a", "b"])
    expect(await book.newsOf([])).toEqual([])
  })

  it("are listed per warehouse and state, longest waiting first, page by page", async () => {
    const warehouseId = newId().slice(-12)
    const ids: string[] = []
    for (let no = 0; no < 3; no += 1) ids.push((await created({ warehouseId })).id)
    const filter = { warehouseId, statuses: ["NEW" as const], limit: 2 }
    const first = await book.listShipments({ ...filter, cursor: null })
    const rest = await book.listShipments({ ...filter, cursor: first.next })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids)
    expect(rest.next).toBeNull()
    expect((await book.listShipments({ ...filter, statuses: ["PACKED"], cursor: null })).items).toEqual([])
  })
})

describe("returns", () => {
  const asked = async () => {
    const one = returnOf({ id: newId(), orderId: newId(), warehouseId: newId().slice(-12) })
    await within((tx) => returnRows(tx).create(one))
    return one
  }

  it("are received by one of two, with what was found", async () => {
    const one = await asked()
    expect(await within((tx) => returnRows(tx).orderIdOf(one.id))).toBe(one.orderId)
    const lines = [{ shipmentId: "shipment-1", lineNo: 1, restocked: 1, scrapped: 1 }]
    const receive = () => within((tx) => returnRows(tx).receive(one, { lines, refundMinor: 500, at }))
    expect((await Promise.all([receive(), receive()])).sort()).toEqual([false, true])
    expect(await book.findReturn(one.id)).toMatchObject({
      ...{ status: "RECEIVED", refundMinor: 500, closedAt: at, version: 1 },
      lines: [{ restocked: 1, scrapped: 1 }],
    })
    expect((await book.returnsOf(one.orderId)).map(({ id }) => id)).toEqual([one.id])
  })

  it("are listed for their warehouse", async () => {
    const { id, warehouseId } = await asked()
    const filter = { warehouseId, statuses: ["REQUESTED" as const], cursor: null, limit: 5 }
    expect((await book.listReturns(filter)).items.map((one) => one.id)).toEqual([id])
    expect((await book.listReturns({ ...filter, statuses: ["RECEIVED"] })).items).toEqual([])
  })
})
