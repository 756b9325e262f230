import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { brokenRules, openScene, payFor, placeFor, viewerOf } from "./ordering/testing/order-scene.ts"
import { refundsOf } from "./ordering/testing/paid-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const clerk = { kind: "warehouse", id: "clerk-1" } as const

/** A paid order of four kettles and two cups: three and two from Bengaluru, one kettle from Delhi. */
const sold = async () => {
  const scene = await openScene({ kettle: { "WH-BLR": 3, "WH-DEL": 3 }, cup: { "WH-BLR": 4 } })
  const buyer = scene.buyer({ kettle: 4, cup: 2 })
  const order = await placeFor(scene.ordering, buyer)
  const attemptId = await payFor(scene.ordering, buyer, order.code)
  await scene.ordering.settle(scene.bank.pay(attemptId))
  const viewer = viewerOf(buyer)
  const look = async () => {
    const found = await scene.ordering.getOrder(order.code, viewer)
    if (!found.ok) throw new Error(found.error.code)
    return found.value
  }
  const [first, second] = (await look()).parcels
  if (!first || !second) throw new Error("the order wasn't split in two")
  const send = async (shipmentId: string, trackingNo = shipmentId) => {
    await scene.ordering.packShipment({ shipmentId, by: clerk })
    return scene.ordering.shipShipment({ shipmentId, carrier: "Vayu", trackingNo, by: clerk })
  }
  const scan = (trackingNo: string, kind: "delivered" | "in-transit" | "lost") =>
    scene.ordering.recordCarrierEvent({
      ...{ carrier: "Vayu", trackingNo, eventId: newId(), kind, at: new Date(), place: "Hosur", detail: "" },
    })
  return { scene, buyer, viewer, order, look, first, second, send, scan }
}

const onHand = async (skuOf: (name: string) => string, name: string) => {
  const rows = await clients
    .mysql()
    .rows<{ warehouse_id: string; on_hand: number; allocated: number; damaged: number }>(
      "SELECT warehouse_id, on_hand, allocated, damaged FROM inventory_stock WHERE sku = ? ORDER BY warehouse_id",
      [skuOf(name)],
    )
  return rows.map((row) => [row.warehouse_id, row.on_hand, row.allocated, row.damaged])
}

describe("parcels on the real database", () => {
  it("go from the shelf to the door and partly back, and the audit finds nothing", async () => {
    const { scene, viewer, order, look, first, second, send, scan } = await sold()
    expect(await onHand(scene.skuOf, "kettle")).toEqual([
      ["WH-BLR", 3, 3, 0],
      ["WH-DEL", 3, 1, 0],
    ])
    for (const { id } of [first, second]) {
      expect((await send(id)).ok).toBe(true)
      await scan(id, "delivered")
      await scan(id, "in-transit")
    }
    expect((await look()).status).toBe("DELIVERED")
    const ask = (lineNo: number, quantity: number, idempotencyKey = newId()) =>
      scene.ordering.requestReturn(order.code, viewer, {
        ...{
          idempotencyKey,
          shipmentId: first.id,
          lines: [{ lineNo, quantity }],
          reason: "damaged",
          note: "",
        },
      })
    const key = newId()
    const answers = await Promise.all([ask(1, 2, key), ask(1, 2, key), ask(1, 2), ask(1, 2)])
    const [again, ...requests] = answers.map((one) => (one.ok ? "asked" : one.error.code))
    expect(again).toBe(requests[0])
    expect(requests.sort()).toEqual(["TOO_MANY_TO_RETURN", "TOO_MANY_TO_RETURN", "asked"])
    const [asked] = (await look()).returns
    if (!asked) throw new Error("no return")
    const lines = [{ shipmentId: first.id, lineNo: 1, restocked: 1, scrapped: 1 }]
    const received = await Promise.all(
      [1, 2, 3].map(() => scene.ordering.receiveReturn({ returnId: asked.id, lines, by: clerk })),
    )
    expect(received.map((one) => one.ok)).toEqual([true, true, true])
    expect((await refundsOf(order.id)).refunds).toEqual([{ reason: "RETURN", amount_minor: 39_800 }])
    expect((await onHand(scene.skuOf, "kettle"))[0]).toEqual(["WH-BLR", 1, 0, 1])
    expect((await look()).status).toBe("DELIVERED")
    expect(await brokenRules(scene)).toEqual([])
  })

  it("are cancelled line by line: parallel twins once, the parts adding up to what was paid", async () => {
    const { scene, viewer, order, look } = await sold()
    const key = newId()
    const cancel = (
      lineNo: number,
      quantity: number,
      expectedRefundMinor: number,
      idempotencyKey = newId(),
    ) =>
      scene.ordering.cancelLines(order.code, viewer, {
        ...{ idempotencyKey, lines: [{ lineNo, quantity }], expectedRefundMinor },
      })
    const quoted = await scene.ordering.quoteCancel(order.code, viewer, [{ lineNo: 2, quantity: 1 }])
    expect(quoted).toEqual({ ok: true, value: { refundMinor: 19_900 } })
    const twins = await Promise.all([1, 2, 3, 4].map(() => cancel(2, 1, 19_900, key)))
    expect(twins.map((one) => one.ok)).toEqual([true, true, true, true])
    expect((await refundsOf(order.id)).refunds).toHaveLength(1)
    expect(await cancel(2, 2, 19_900, key)).toMatchObject({
      ok: false,
      error: { code: "IDEMPOTENCY_CONFLICT" },
    })
    expect(await cancel(1, 1, 1)).toMatchObject({
      ok: false,
      error: { code: "REFUND_CHANGED", refundMinor: 19_900 },
    })
    expect(await brokenRules(scene)).toEqual([])
    const parallel = await Promise.all([cancel(1, 3, 59_700), cancel(1, 3, 59_700)])
    expect(parallel.filter((one) => one.ok)).toHaveLength(1)
    expect((await scene.ordering.cancel(order.code, viewer)).ok).toBe(true)
    const { refunds } = await refundsOf(order.id)
    expect(refunds.reduce((sum, { amount_minor: minor }) => sum + minor, 0)).toBe(order.totalMinor)
    expect((await look()).status).toBe("CANCELLED")
    expect(await brokenRules(scene)).toEqual([])
  })

  it("meet a cancellation while they are packed: one of the two wins, never both", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { scene, viewer, order, look, first } = await sold()
      const [packed, cancelled] = await Promise.all([
        scene.ordering.packShipment({ shipmentId: first.id, by: clerk }),
        scene.ordering.cancel(order.code, viewer),
      ])
      expect([packed.ok, cancelled.ok].sort()).toEqual([false, true])
      expect((await look()).status).toBe(packed.ok ? "PLACED" : "CANCELLED")
      const refusal = cancelled.ok ? null : cancelled.error.code
      expect(refusal).toBe(packed.ok ? "TOO_LATE_TO_CANCEL" : null)
      expect(await brokenRules(scene)).toEqual([])
    }
  })

  it("that get lost are paid back once, and no number travels twice", async () => {
    const { scene, order, look, first, second, send, scan } = await sold()
    await send(first.id, first.id)
    expect(await send(second.id, first.id)).toMatchObject({ ok: false, error: { code: "TRACKING_TAKEN" } })
    await send(second.id, second.id)
    await Promise.all([scan(second.id, "lost"), scan(second.id, "lost"), scan(second.id, "delivered")])
    await scan(first.id, "delivered")
    const { status, refunds, parcels } = await look()
    expect(status).toBe("DELIVERED")
    const isLost = parcels.find(({ id }) => id === second.id)?.status === "LOST"
    expect(refunds.map(({ amountMinor }) => amountMinor)).toEqual(isLost ? [19_900] : [])
    expect((await refundsOf(order.id)).refunds).toHaveLength(isLost ? 1 : 0)
    expect(await brokenRules(scene)).toEqual([])
  })
})

it("finds stock anew in another warehouse when the payment comes late", async () => {
  const scene = await openScene({ kettle: { "WH-BLR": 2, "WH-DEL": 2 } }, { holdMs: 1, extensionMs: 1 })
  const buyer = scene.buyer({ kettle: 2 })
  const order = await placeFor(scene.ordering, buyer)
  // The hold is over at once, so the attempt is opened as it would have been in time.
  await clients
    .mysql()
    .change("UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3) + INTERVAL 60 SECOND WHERE id = ?", [
      order.id,
    ])
  const attemptId = await payFor(scene.ordering, buyer, order.code)
  await clients
    .mysql()
    .change("UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3), hold_extended = 1 WHERE id = ?", [
      order.id,
    ])
  scene.bank.control.mood = "dead"
  expect(await scene.ordering.expireOrder(order.id)).toBe(true)
  scene.bank.control.mood = "well"
  const other = scene.buyer({ kettle: 2 })
  const rival = await placeFor(scene.ordering, other)
  expect((await onHand(scene.skuOf, "kettle"))[0]?.[0]).toBe("WH-BLR")
  await scene.ordering.settle(scene.bank.pay(attemptId))
  const found = await scene.ordering.getOrder(order.code, viewerOf(buyer))
  if (!found.ok) throw new Error(found.error.code)
  expect(found.value).toMatchObject({ status: "PLACED", late: true, totalMinor: order.totalMinor })
  const warehouses = await clients
    .mysql()
    .rows<{ warehouse_id: string }>("SELECT warehouse_id FROM ordering_shipment WHERE order_id = ?", [
      order.id,
    ])
  expect(warehouses.map(({ warehouse_id: id }) => id)).toEqual(["WH-DEL"])
  expect(rival.status).toBe("RESERVED")
  expect(await brokenRules(scene)).toEqual([])
})
