import { err, ok } from "../../shared/index.ts"
import { undoneUnits } from "../cancelling/refund-share.rule.ts"
import { makeRefundUndone } from "../cancelling/refund-undone.use-case.ts"
import type { LockedOrder } from "../facts.model.ts"
import { answering } from "../lifecycle/refused.model.ts"
import type { InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import { makeAdvanceOrder } from "../shipping/advance-order.use-case.ts"
import type { Fulfillment, InspectedLine } from "../shipping/fulfillment.model.ts"
import { matchInspection } from "./match-inspection.rule.ts"
import type { OrderReturn } from "./return.model.ts"

export type ReceiveReturnPorts = Pick<OrderingEdge, "clock" | "ids"> & {
  readonly inTransaction: InTransaction
}

type Case = { readonly tx: OrderingTx; readonly order: LockedOrder; readonly found: OrderReturn }

const unitsOf = ({ warehouseId, lines }: OrderReturn, part: "restocked" | "scrapped") => {
  const bySku = new Map<string, number>()
  for (const line of lines) bySku.set(line.sku, (bySku.get(line.sku) ?? 0) + line[part])
  return [...bySku].flatMap(([sku, quantity]) => (quantity > 0 ? [{ sku, warehouseId, quantity }] : []))
}

/** Takes inspected goods back: shelf or scrap, the money booked under the return's id, all in one transaction. */
export const makeReceiveReturn = (ports: ReceiveReturnPorts): Fulfillment["receiveReturn"] => {
  const receive = async ({ tx, order, found }: Case, lines: readonly InspectedLine[]) => {
    const now = ports.clock.now()
    const [shipments, returns] = [await tx.shipments.listOf(order.id), await tx.returns.listOf(order.id)]
    const received: OrderReturn = {
      ...found,
      status: "RECEIVED",
      closedAt: now,
      lines: found.lines.map((line) => ({
        ...line,
        ...lines.find((one) => one.lineNo === line.lineNo && one.shipmentId === line.shipmentId),
      })),
    }
    const refundMinor = await makeRefundUndone(tx)(order, {
      ...{ id: ports.ids.uuid(), reason: "RETURN", refId: found.id, at: now },
      before: undoneUnits(shipments, returns),
      after: undoneUnits(
        shipments,
        returns.map((one) => (one.id === found.id ? received : one)),
      ),
    })
    if (!(await tx.returns.receive(found, { lines, refundMinor, at: now }))) {
      throw new Error(`return ${found.id} moved under its order's lock`)
    }
    await makeAdvanceOrder(tx).advance(order, { at: now, detail: "The returned goods are with us" })
    const [shelf, scrap] = [unitsOf(received, "restocked"), unitsOf(received, "scrapped")]
    const ref = { type: "return", id: found.id } as const
    if (shelf.length > 0) await tx.stock.restock(ref, shelf)
    if (scrap.length > 0) await tx.stock.scrap(ref, scrap)
    return ok({ ...received, refundMinor, version: found.version + 1 })
  }

  return ({ returnId, lines }) =>
    answering(() =>
      ports.inTransaction(async (tx) => {
        const orderId = await tx.returns.orderIdOf(returnId)
        const order = orderId === null ? null : await tx.orders.lock(orderId)
        const found = order
          ? (await tx.returns.listOf(order.id)).find(({ id }) => id === returnId)
          : undefined
        if (!order || !found) return err({ code: "RETURN_NOT_FOUND" })
        const matched = matchInspection(found, lines)
        if (!matched.ok) return matched
        return matched.value === "again" ? ok(found) : receive({ tx, order, found }, lines)
      }),
    )
}
