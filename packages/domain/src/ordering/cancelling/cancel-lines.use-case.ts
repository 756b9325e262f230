import { err, ok, type Result } from "../../shared/index.ts"
import type { LockedOrder } from "../facts.model.ts"
import { makeClaimRequest } from "../lifecycle/claim-request.use-case.ts"
import { nextStatus } from "../lifecycle/order-transitions.rule.ts"
import { answering, refuse } from "../lifecycle/refused.model.ts"
import type { InTransaction, OrderingEdge, OrderingTx, RequestKey } from "../ports.ts"
import type { CancelLinesRefusal } from "../refusals.model.ts"
import { makeAdvanceOrder } from "../shipping/advance-order.use-case.ts"
import { makeOpenParcels } from "../shipping/open-parcels.use-case.ts"
import type { WantedUnits } from "./cancel.model.ts"
import { type PickedUnits, pickUnits } from "./pick-units.rule.ts"
import { undoneUnits } from "./refund-share.rule.ts"
import { makeRefundUndone } from "./refund-undone.use-case.ts"

export type CancelLinesPorts = Pick<OrderingEdge, "clock" | "ids" | "digest"> & {
  readonly inTransaction: InTransaction
}

export type CancelLinesCommand = {
  readonly orderId: string
  readonly idempotencyKey: string
  readonly lines: readonly WantedUnits[]
  /** What the asker saw before agreeing; another sum is refused. Null: staff, who don't agree to a sum. */
  readonly expectedRefundMinor: number | null
  readonly by: string
}

type Done = Result<string, CancelLinesRefusal>
type Scene = { readonly tx: OrderingTx; readonly order: LockedOrder; readonly command: CancelLinesCommand }

const mergeBySku = (picked: readonly PickedUnits[]) => {
  const units = new Map<string, { sku: string; warehouseId: string; quantity: number }>()
  for (const { shipment, line, quantity } of picked) {
    const key = `${line.sku}@${shipment.warehouseId}`
    const { sku } = line
    const found = units.get(key) ?? { sku, warehouseId: shipment.warehouseId, quantity: 0 }
    units.set(key, { ...found, quantity: found.quantity + quantity })
  }
  return [...units.values()]
}

const namesOf = (order: LockedOrder, lines: readonly WantedUnits[]): string =>
  lines
    .map(({ lineNo, quantity }) => {
      const title = order.lines.find((line) => line.lineNo === lineNo)?.title ?? `line ${lineNo}`
      return `${quantity} × ${title}`
    })
    .join(", ")

/**
 * Calls units of a paid order off while nobody has packed them: their stock is free again and their share of the
 * money goes back, in one transaction. The parts of an order called off one by one add up to what was paid.
 */
export const makeCancelLines = (ports: CancelLinesPorts) => {
  const take = async ({ tx }: Scene, picked: readonly PickedUnits[], at: Date) => {
    for (const { shipment, line, quantity } of picked) {
      const { lineNo } = line
      const counted = await tx.shipments.count({ shipmentId: shipment.id, lineNo, cancelled: quantity })
      if (!counted) throw new Error(`shipment ${shipment.id} has no ${quantity} units of line ${lineNo} left`)
    }
    const [first] = picked
    const after = first ? await tx.shipments.listOf(first.shipment.orderId) : []
    const touched = new Set(picked.map(({ shipment }) => shipment.id))
    for (const shipment of after.filter(({ id }) => touched.has(id))) {
      if (shipment.lines.some((line) => line.cancelled < line.quantity)) continue
      const moved = await tx.shipments.move(shipment, { name: "cancel", to: "CANCELLED", at })
      if (moved !== "moved") throw new Error(`shipment ${shipment.id} moved under its order's lock`)
    }
    return after
  }

  const cancelIn = async (scene: Scene): Promise<Done> => {
    const { tx, order, command } = scene
    if (!nextStatus(order.status, "cancel-lines")) return err({ code: "ORDER_CLOSED", status: order.status })
    const [id, now] = [ports.ids.uuid(), ports.clock.now()]
    const before = await makeOpenParcels(tx).ensure(order, { at: now, newId: ports.ids.uuid })
    const returns = await tx.returns.listOf(order.id)
    const picked = pickUnits(before, command.lines)
    if (!picked.ok) return picked
    const after = await take(scene, picked.value, now)
    const refunded = await makeRefundUndone(tx)(order, {
      ...{ id: ports.ids.uuid(), reason: "LINES_CANCELLED", refId: id, at: now },
      before: undoneUnits(before, returns),
      after: undoneUnits(after, returns),
    })
    const { expectedRefundMinor } = command
    if (expectedRefundMinor !== null && expectedRefundMinor !== refunded) {
      return refuse({ code: "REFUND_CHANGED", refundMinor: refunded })
    }
    const { move, advance } = makeAdvanceOrder(tx)
    const detail = `${namesOf(order, command.lines)} cancelled by ${command.by}`
    await advance(await move(order, "cancel-lines", { at: now, detail }), { at: now, detail })
    await tx.stock.putBack(order.id, id, mergeBySku(picked.value))
    return ok(id)
  }

  const keyOf = ({ orderId, idempotencyKey, lines }: CancelLinesCommand): RequestKey => ({
    orderId,
    operation: "cancel-lines",
    key: idempotencyKey,
    hash: ports.digest(JSON.stringify(lines.map(({ lineNo, quantity }) => [lineNo, quantity]))),
  })

  return (command: CancelLinesCommand): Promise<Done> =>
    answering(() =>
      ports.inTransaction((tx) =>
        makeClaimRequest(tx)<CancelLinesRefusal>(keyOf(command), async () => {
          const order = await tx.orders.lock(command.orderId)
          const done = order
            ? await cancelIn({ tx, order, command })
            : err({ code: "ORDER_NOT_FOUND" as const })
          return done.ok ? done : refuse(done.error)
        }),
      ),
    )
}
