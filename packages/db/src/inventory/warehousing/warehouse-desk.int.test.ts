import { fc } from "@fast-check/vitest"
import type { WarehouseRefusal } from "@haat/domain/inventory"
import type { Result } from "@haat/domain/shared"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { runAudit } from "../../audit/index.ts"
import { createMysql, inTransaction } from "../../shared/index.ts"
import { parcelStock } from "../parcel-stock.mysql.ts"
import { stockLedger } from "../stock-ledger.mysql.ts"
import { lockStock } from "./bin-rows.mysql.ts"
import { binDesk } from "./bins.mysql.ts"
import { inboundDesk } from "./inbound.mysql.ts"
import { locatedStock } from "./located-stock.mysql.ts"
import { transferDesk } from "./transfers.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())
const desk = {
  ...binDesk(mysql),
  ...inboundDesk(mysql),
  ...transferDesk(mysql),
  listStock: locatedStock(mysql),
}

const by = () => ({ id: newId(), actorId: "worker-1" })
const codeOf = (answer: Result<unknown, WarehouseRefusal>) => (answer.ok ? "ok" : answer.error.code)

/** A warehouse of its own with some units of a fresh SKU received. */
const opened = async (quantity: number) => {
  const tail = newId().slice(-8).toUpperCase()
  const [warehouseId, other, sku, inboundId] = [`T-${tail}`, `U-${tail}`, `${tail}-A`, newId()]
  const head = { id: inboundId, warehouseId, supplier: "SUP-01", expectedOn: "2031-01-02" }
  await desk.announceInbound({ ...head, lines: [{ sku, quantity }] })
  expect(await desk.receiveInbound({ ...by(), inboundId, sku, quantity })).toEqual({ ok: true, value: null })
  const stockAt = async (id = warehouseId) => {
    const page = { text: sku, cursor: null, limit: 5 }
    return (await desk.listStock({ ...page, warehouseId: id, unlocatedOnly: false })).items[0]
  }
  const brokenRules = async () => {
    const concerning = (row: Readonly<Record<string, unknown>>) => Object.values(row).includes(sku)
    return (await runAudit(mysql, { concerning })).filter(({ rows }) => rows > 0).map(({ says }) => says)
  }
  return { warehouseId, other, sku, inboundId, stockAt, brokenRules }
}

it("receives what was announced, once and no more, and puts it away", async () => {
  const { warehouseId, sku, inboundId, stockAt, brokenRules } = await opened(6)
  expect(codeOf(await desk.receiveInbound({ ...by(), inboundId, sku, quantity: 1 }))).toBe("DOCUMENT_CLOSED")
  expect(await desk.listInbounds(warehouseId)).toEqual([])
  const doing = { ...by(), warehouseId, sku, bin: "A-01", quantity: 4 }
  await Promise.all([desk.putAway(doing), desk.putAway(doing), desk.putAway(doing)])
  expect(await stockAt()).toMatchObject({ onHand: 6, unlocated: 2, bins: [{ bin: "A-01", quantity: 4 }] })
  const refused = await desk.putAway({ ...doing, id: newId(), quantity: 3 })
  expect(refused).toMatchObject({ ok: false, error: { code: "TOO_MANY_UNITS", most: 2, of: "unlocated" } })
  expect(await brokenRules()).toEqual([])
})

it("takes part of an announcement, repeats nothing, and closes what didn't come", async () => {
  const { warehouseId, sku, stockAt } = await opened(1)
  const inboundId = newId()
  const head = { id: inboundId, warehouseId, supplier: "SUP-02", expectedOn: "2031-01-03" }
  await desk.announceInbound({ ...head, lines: [{ sku, quantity: 5 }] })
  const doing = { ...by(), inboundId, sku, quantity: 3 }
  await Promise.all([desk.receiveInbound(doing), desk.receiveInbound(doing)])
  expect((await stockAt())?.onHand).toBe(4)
  expect(await desk.listInbounds(warehouseId)).toMatchObject([
    { id: inboundId, lines: [{ announced: 5, received: 3 }] },
  ])
  const over = await desk.receiveInbound({ ...by(), inboundId, sku, quantity: 3 })
  expect(over).toMatchObject({ ok: false, error: { most: 2, of: "announced" } })
  await desk.closeInbound({ ...by(), inboundId })
  expect(await desk.listInbounds(warehouseId)).toEqual([])
  expect(codeOf(await desk.receiveInbound({ ...by(), inboundId: newId(), sku, quantity: 1 }))).toBe(
    "DOCUMENT_NOT_FOUND",
  )
})

it("picks a parcel from its bins once, and lets go when it left", async () => {
  const { warehouseId, sku, stockAt, brokenRules } = await opened(7)
  await desk.putAway({ ...by(), warehouseId, sku, bin: "A-01", quantity: 2 })
  await desk.putAway({ ...by(), warehouseId, sku, bin: "A-02", quantity: 4 })
  const [orderId, shipmentId] = [newId(), newId()]
  const held = [{ sku, warehouseId, quantity: 5 }]
  await inTransaction(mysql, async (tx) => {
    await stockLedger(tx).hold(orderId, held)
    await stockLedger(tx).commit(orderId)
  })
  const lines = [{ sku, quantity: 5 }]
  expect(await desk.planPicks({ warehouseId, lines })).toEqual([
    { sku, bin: "A-02", quantity: 4 },
    { sku, bin: "A-01", quantity: 1 },
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
  await desk.putAway({ ...by(), warehouseId, sku, bin: "A-01", quantity: 3 })
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
  await desk.putAway({ ...by(), warehouseId, sku, bin: "A-01", quantity: 5 })
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

it("sends only what nobody was promised, and books arrivals and losses once", async () => {
  const { warehouseId: from, other: to, sku, stockAt, brokenRules } = await opened(6)
  await desk.putAway({ ...by(), warehouseId: from, sku, bin: "A-01", quantity: 5 })
  await inTransaction(mysql, (tx) => stockLedger(tx).hold(newId(), [{ sku, warehouseId: from, quantity: 2 }]))
  const sending = { ...by(), from, to, lines: [{ sku, quantity: 5 }] }
  expect(await desk.sendTransfer(sending)).toMatchObject({ ok: false, error: { most: 4, of: "free" } })
  expect(await desk.listTransfers(from)).toEqual([])
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
  expect(await desk.listTransfers(to)).toEqual([])
  expect((await brokenRules()).filter((says) => /transfer|movement|bin/.test(says))).toEqual([])
})

type Step = {
  readonly what: "put" | "pick" | "send" | "arrive" | "lose" | "count"
  readonly quantity: number
  readonly back: boolean
}
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom("put", "pick", "send", "arrive", "lose", "count"),
  quantity: fc.integer({ min: 1, max: 5 }),
  back: fc.boolean(),
})

it("conserves units whatever people do, in whatever order: here, there, on the way, lost or counted", async () => {
  let last: () => Promise<readonly string[]> = async () => []
  const walk = async (steps: readonly Step[]) => {
    const { warehouseId, other, sku, stockAt, brokenRules } = await opened(12)
    let counted = 0
    for (const { what, quantity, back } of steps) {
      const [here, there] = back ? [other, warehouseId] : [warehouseId, other]
      const bin = `A-0${quantity}`
      if (what === "put") await desk.putAway({ ...by(), warehouseId: here, sku, bin, quantity })
      if (what === "pick")
        await desk.pickParcel({ ...by(), warehouseId: here, shipmentId: newId(), lines: [{ sku, quantity }] })
      if (what === "send")
        await desk.sendTransfer({ ...by(), from: here, to: there, lines: [{ sku, quantity }] })
      if (what === "count") {
        const answer = await desk.countBin({ ...by(), warehouseId: here, sku, bin, quantity, reason: "walk" })
        counted += answer.ok ? answer.value.difference : 0
      }
      if (what === "arrive" || what === "lose") {
        const [open] = await desk.listTransfers(here)
        const arrival = { ...by(), transferId: open?.id ?? newId(), sku, quantity }
        await desk.receiveTransfer({ ...arrival, lost: what === "lose" })
      }
      const [a, b] = [await stockAt(), await stockAt(other)]
      const rows = await mysql.rows<{ way: string | null; lost: string | null }>(
        "SELECT SUM(sent - received - lost) AS way, SUM(lost) AS lost FROM inventory_transfer_line WHERE sku = ?",
        [sku],
      )
      const [onTheWay, lost] = [Number(rows[0]?.way ?? 0), Number(rows[0]?.lost ?? 0)]
      expect((a?.onHand ?? 0) + (b?.onHand ?? 0) + onTheWay + lost).toBe(12 + counted)
      for (const stock of [a, b]) expect(stock?.unlocated ?? 0).toBeGreaterThanOrEqual(0)
      const locked = await inTransaction(mysql, (tx) => lockStock(tx, warehouseId, sku))
      expect(locked).toMatchObject({ onHand: a?.onHand, unlocated: a?.unlocated, picked: a?.picked })
    }
    last = brokenRules
  }
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), walk), { numRuns: 12 })
  expect((await last()).filter((says) => /transfer|movement|bin/.test(says))).toEqual([])
})
