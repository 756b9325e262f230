import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { inTransaction } from "../../shared/index.ts"
import { parcelStock } from "../parcel-stock.mysql.ts"
import { stockLedger } from "../stock-ledger.mysql.ts"
import { by, codeOf, desk, mysql, opened, pageOf } from "../testing/warehouse-scene.ts"
import { binDesk } from "./bins.mysql.ts"
import "./counting.mysql.ts"
import { expectedStock } from "./expected-stock.mysql.ts"
import "./inbound.mysql.ts"
import "./located-stock.mysql.ts"
import "./transfers.mysql.ts"

afterAll(() => mysql.close())

it("receives what was announced, once and no more, and puts it away", async () => {
  const { warehouseId, sku, inboundId, stockAt, brokenRules } = await opened(6)
  expect(codeOf(await desk.receiveInbound({ ...by(), inboundId, sku, quantity: 1 }))).toBe("DOCUMENT_CLOSED")
  expect((await desk.listInbounds(pageOf(warehouseId))).items).toEqual([])
  const doing = { ...by(), warehouseId, lines: [{ sku, bin: "A-01", quantity: 4 }] }
  await Promise.all([desk.putAway(doing), desk.putAway(doing), desk.putAway(doing)])
  expect(await stockAt()).toMatchObject({ onHand: 6, unlocated: 2, bins: [{ bin: "A-01", quantity: 4 }] })
  const refused = await desk.putAway({
    ...doing,
    id: newId(),
    lines: [{ sku, bin: "A-01", quantity: 3 }],
  })
  expect(refused).toMatchObject({ ok: false, error: { code: "TOO_MANY_UNITS", most: 2, of: "unlocated" } })
  expect(await brokenRules()).toEqual([])
})

it("takes part of an announcement, repeats nothing, and closes what didn't come", async () => {
  const { warehouseId, sku, stockAt } = await opened(1)
  const inboundId = newId()
  const head = { id: inboundId, warehouseId, supplier: "SUP-02", expectedOn: "2031-01-03" }
  await desk.announceInbound({ ...by(), ...head, lines: [{ sku, quantity: 5 }] })
  const doing = { ...by(), inboundId, sku, quantity: 3 }
  await Promise.all([desk.receiveInbound(doing), desk.receiveInbound(doing)])
  expect((await stockAt())?.onHand).toBe(4)
  expect((await desk.listInbounds(pageOf(warehouseId))).items).toMatchObject([
    { id: inboundId, lines: [{ announced: 5, received: 3 }] },
  ])
  const over = await desk.receiveInbound({ ...by(), inboundId, sku, quantity: 3 })
  expect(over).toMatchObject({ ok: false, error: { most: 2, of: "announced" } })
  await desk.closeInbound({ ...by(), inboundId })
  expect((await desk.listInbounds(pageOf(warehouseId))).items).toEqual([])
  expect(codeOf(await desk.receiveInbound({ ...by(), inboundId: newId(), sku, quantity: 1 }))).toBe(
    "DOCUMENT_NOT_FOUND",
  )
})

it("knows what is still to come of a SKU, and forgets what came, was closed or is overdue", async () => {
  const { warehouseId, sku } = await opened(1)
  const announce = async (expectedOn: string, quantity: number) => {
    const id = newId()
    const head = { id, warehouseId, supplier: "SUP-02", expectedOn }
    await desk.announceInbound({ ...by(), ...head, lines: [{ sku, quantity }] })
    return id
  }
  const [, soon, never] = [
    await announce("2031-01-20", 9),
    await announce("2031-01-09", 5),
    await announce("2031-01-08", 4),
  ]
  await announce("2031-01-02", 7)
  await desk.receiveInbound({ ...by(), inboundId: soon, sku, quantity: 3 })
  await desk.closeInbound({ ...by(), inboundId: never })
  expect(await expectedStock(mysql)(sku, "2031-01-08")).toEqual([
    { warehouseId, expectedOn: "2031-01-09", units: 2 },
    { warehouseId, expectedOn: "2031-01-20", units: 9 },
  ])
})

it("picks a parcel from its bins once, and lets go when it left", async () => {
  const { warehouseId, sku, stockAt, brokenRules } = await opened(7)
  await desk.putAway({ ...by(), warehouseId, lines: [{ sku, bin: "A-01", quantity: 2 }] })
  await desk.putAway({ ...by(), warehouseId, lines: [{ sku, bin: "A-02", quantity: 4 }] })
  const [orderId, shipmentId] = [newId(), newId()]
  const held = [{ sku, warehouseId, quantity: 5 }]
  await inTransaction(mysql, async (tx) => {
    await stockLedger(tx).hold(orderId, held)
    await stockLedger(tx).commit(orderId)
  })
  const lines = [{ sku, quantity: 5 }]
  expect(await desk.planPicks({ warehouseId, parcels: [lines, [], [{ sku, quantity: 1 }]] })).toEqual([
    [
      { sku, bin: "A-02", quantity: 4 },
      { sku, bin: "A-01", quantity: 1 },
    ],
    [],
    [{ sku, bin: "A-01", quantity: 1 }],
  ])
  const doing = { ...by(), warehouseId, shipmentId, lines }
  await desk.pickParcel(doing)
  await desk.pickParcel({ ...doing, id: newId() })
  expect(await desk.pickedParcels([shipmentId, newId()])).toEqual(new Set([shipmentId]))
  expect(await stockAt()).toMatchObject({
    onHand: 7,
    picked: 5,
    unlocated: 1,
    bins: [{ bin: "A-01", quantity: 1 }],
  })
  await inTransaction(mysql, (tx) => parcelStock(tx).ship(orderId, shipmentId, held))
  await desk.endPicks(shipmentId)
  expect(await stockAt()).toMatchObject({ onHand: 2, picked: 0, unlocated: 1 })
  expect(
    await desk.pickParcel({ ...by(), warehouseId, shipmentId: newId(), lines: [{ sku, quantity: 3 }] }),
  ).toMatchObject({
    ok: false,
    error: { most: 2 },
  })
  expect(await desk.settleBins()).toBeGreaterThanOrEqual(0)
  expect((await stockAt())?.bins).toEqual([{ bin: "A-01", quantity: 1 }])
  expect((await brokenRules()).filter((says) => /bin|pick/.test(says))).toEqual([])
})

it("sets bins right after goods left without being picked", async () => {
  const { warehouseId, sku, stockAt } = await opened(3)
  await desk.putAway({ ...by(), warehouseId, lines: [{ sku, bin: "A-01", quantity: 3 }] })
  const [orderId, held] = [newId(), [{ sku, warehouseId, quantity: 2 }]]
  await inTransaction(mysql, async (tx) => {
    await stockLedger(tx).hold(orderId, held)
    await stockLedger(tx).commit(orderId)
    await parcelStock(tx).ship(orderId, newId(), held)
  })
  expect((await stockAt())?.unlocated).toBe(-2)
  await desk.settleBins()
  expect(await stockAt()).toMatchObject({ unlocated: 0, bins: [{ bin: "A-01", quantity: 1 }] })
})

it("counts a bin into the books with a reason, but never counts promised goods away", async () => {
  const { warehouseId, sku, stockAt, brokenRules } = await opened(5)
  await desk.putAway({ ...by(), warehouseId, lines: [{ sku, bin: "A-01", quantity: 5 }] })
  const doing = { ...by(), warehouseId, sku, bin: "A-01", quantity: 4, reason: "one is broken" }
  expect(await desk.countBin(doing)).toEqual({ ok: true, value: { difference: -1 } })
  expect(await desk.countBin(doing)).toEqual({ ok: true, value: { difference: 0 } })
  expect(await stockAt()).toMatchObject({ onHand: 4, unlocated: 0 })
  await desk.countBin({ ...doing, id: newId(), bin: "B-07", quantity: 2, reason: "found behind the shelf" })
  expect(await stockAt()).toMatchObject({ onHand: 6, unlocated: 0 })
  await inTransaction(mysql, (tx) => stockLedger(tx).hold(newId(), [{ sku, warehouseId, quantity: 5 }]))
  const refused = await desk.countBin({ ...doing, id: newId(), quantity: 0 })
  expect(refused).toMatchObject({ ok: false, error: { code: "TOO_MANY_UNITS", most: 3 } })
  expect((await brokenRules()).filter((says) => /bin|movement/.test(says))).toEqual([])
})

it("has a shelf counted a month after it was filled, and at once when its units were only worked out", async () => {
  const { warehouseId, sku } = await opened(5)
  const lines = [{ sku, bin: "A-01", quantity: 5 }]
  await binDesk(mysql, () => new Date(Date.now() - 31 * 86_400_000)).putAway({ ...by(), warehouseId, lines })
  expect(await desk.listCountsDue(warehouseId)).toMatchObject(lines)
  const count = { warehouseId, sku, bin: "A-01", quantity: 5, reason: "regular count" }
  expect(await desk.countBin({ ...by(), ...count })).toEqual({ ok: true, value: { difference: 0 } })
  expect(await desk.listCountsDue(warehouseId)).toEqual([])
  const [orderId, held] = [newId(), [{ sku, warehouseId, quantity: 2 }]]
  await inTransaction(mysql, async (tx) => {
    await stockLedger(tx).hold(orderId, held)
    await stockLedger(tx).commit(orderId)
    await parcelStock(tx).ship(orderId, newId(), held)
  })
  await desk.settleBins()
  expect(await desk.listCountsDue(warehouseId)).toMatchObject([{ sku, bin: "A-01", quantity: 3 }])
})

it("puts many goods away as a whole or not at all", async () => {
  const { warehouseId, sku, stockAt } = await opened(5)
  const two = (quantity: number) => [
    { sku, bin: "A-01", quantity: 3 },
    { sku, bin: "A-02", quantity },
  ]
  const refused = await desk.putAway({ ...by(), warehouseId, lines: two(3) })
  expect(refused).toMatchObject({ ok: false, error: { code: "TOO_MANY_UNITS", sku, most: 5 } })
  expect((await stockAt())?.bins).toEqual([])
  await desk.putAway({ ...by(), warehouseId, lines: two(2) })
  expect(await stockAt()).toMatchObject({ unlocated: 0, bins: [{ quantity: 3 }, { quantity: 2 }] })
})

it("sends only what nobody was promised, and books arrivals and losses once", async () => {
  const { warehouseId: from, other: to, sku, stockAt, brokenRules } = await opened(6)
  await desk.putAway({ ...by(), warehouseId: from, lines: [{ sku, bin: "A-01", quantity: 5 }] })
  await inTransaction(mysql, (tx) => stockLedger(tx).hold(newId(), [{ sku, warehouseId: from, quantity: 2 }]))
  const sending = { ...by(), from, to, lines: [{ sku, quantity: 5 }] }
  expect(await desk.sendTransfer(sending)).toMatchObject({ ok: false, error: { most: 4, of: "free" } })
  expect((await desk.listTransfers(pageOf(from))).items).toEqual([])
  const fine = { ...sending, lines: [{ sku, quantity: 4 }] }
  await Promise.all([desk.sendTransfer(fine), desk.sendTransfer(fine)])
  expect(await stockAt()).toMatchObject({ onHand: 2, bins: [{ bin: "A-01", quantity: 2 }] })
  const arrival = { ...by(), transferId: fine.id, sku, quantity: 3, lost: false }
  await Promise.all([desk.receiveTransfer(arrival), desk.receiveTransfer(arrival)])
  expect(await stockAt(to)).toMatchObject({ onHand: 3, unlocated: 3 })
  expect(await desk.receiveTransfer({ ...arrival, id: newId(), quantity: 2 })).toMatchObject({
    ok: false,
    error: { most: 1 },
  })
  const lost = { ...arrival, id: newId(), quantity: 1, lost: true }
  await desk.receiveTransfer(lost)
  expect(codeOf(await desk.receiveTransfer({ ...lost, id: newId() }))).toBe("DOCUMENT_CLOSED")
  expect((await desk.listTransfers(pageOf(to))).items).toEqual([])
  expect((await brokenRules()).filter((says) => /transfer|movement|bin/.test(says))).toEqual([])
})
