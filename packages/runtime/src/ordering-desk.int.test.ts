import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { brokenRules, viewerOf } from "./ordering/testing/order-scene.ts"
import { paidScene, refundsOf } from "./ordering/testing/paid-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

/** A paid order, the staff's door to it, and what stands in the record of who did what. */
const atTheDesk = async () => {
  const { scene, buyer, order, attemptId, look } = await paidScene()
  await scene.ordering.settle(scene.bank.pay(attemptId))
  const actorId = newId()
  const command = { code: order.code, actorId, reason: "the buyer called" }
  const recorded = async () => {
    const rows = await clients
      .mysql()
      .rows<{ action: string }>(
        "SELECT action FROM shared_admin_action WHERE actor_id = ? ORDER BY at, action",
        [actorId],
      )
    return rows.map(({ action }) => action)
  }
  const { desk } = scene.ordering
  return { scene, buyer, order, command, desk, look, recorded }
}

const oks = (answers: readonly { readonly ok: boolean }[]) => answers.map(({ ok }) => ok)

describe("a step of the staff that is asked for twice", () => {
  it("with one key has its effect and its record once, in parallel and later", async () => {
    const { scene, order, command, desk, recorded } = await atTheDesk()
    const asked = { ...command, idempotencyKey: newId(), lines: [{ lineNo: 1, quantity: 1 }] }
    const twins = await Promise.all([desk.cancelLines(asked), desk.cancelLines(asked)])
    expect(oks([...twins, await desk.cancelLines(asked)])).toEqual([true, true, true])
    expect((await refundsOf(order.id)).refunds).toHaveLength(1)
    expect(await recorded()).toEqual(["order.cancel-lines"])
    const other = await desk.cancelLines({ ...asked, lines: [{ lineNo: 1, quantity: 2 }] })
    expect(other).toMatchObject({ ok: false, error: { code: "IDEMPOTENCY_CONFLICT" } })
    await desk.cancelLines({ ...asked, idempotencyKey: newId() })
    expect(await recorded()).toEqual(["order.cancel-lines", "order.cancel-lines"])
    expect(await brokenRules(scene)).toEqual([])
  })

  it("with a parcel or a return is recorded when it moved it", async () => {
    const { scene, buyer, order, command, desk, look, recorded } = await atTheDesk()
    const shipmentId = (await look()).parcels[0]?.id ?? ""
    const moves = [
      { how: "pack" },
      { how: "ship", carrier: "Vayu", trackingNo: shipmentId },
      { how: "delivered" },
    ] as const
    for (const move of moves) {
      const step = { ...command, shipmentId, move }
      expect(oks([await desk.moveShipment(step), await desk.moveShipment(step)])).toEqual([true, true])
    }
    const asked = await scene.ordering.requestReturn(order.code, viewerOf(buyer), {
      ...{ idempotencyKey: newId(), shipmentId, lines: [{ lineNo: 1, quantity: 1 }] },
      ...{ reason: "damaged", note: "" },
    })
    expect(asked.ok).toBe(true)
    const returnId = (await look()).returns[0]?.id ?? ""
    const inspected = { ...command, returnId, lines: [{ shipmentId, lineNo: 1, restocked: 1, scrapped: 0 }] }
    expect(oks([await desk.receiveReturn(inspected), await desk.receiveReturn(inspected)])).toEqual([
      true,
      true,
    ])
    expect((await recorded()).sort()).toEqual([
      "return.receive",
      "shipment.delivered",
      "shipment.pack",
      "shipment.ship",
    ])
    expect(await brokenRules(scene)).toEqual([])
  })

  it("leaves no record when it is refused", async () => {
    const { command, desk, look, recorded } = await atTheDesk()
    const shipmentId = (await look()).parcels[0]?.id ?? ""
    await desk.moveShipment({ ...command, shipmentId, move: { how: "pack" } })
    expect(await desk.cancel(command)).toMatchObject({ ok: false, error: { code: "TOO_LATE_TO_CANCEL" } })
    expect(await recorded()).toEqual(["shipment.pack"])
  })
})
