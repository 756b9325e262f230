import { err, ok } from "../../shared/index.ts"
import { undoneUnits } from "../cancelling/refund-share.rule.ts"
import { makeRefundUndone } from "../cancelling/refund-undone.use-case.ts"
import { nextStatus } from "../lifecycle/order-transitions.rule.ts"
import { makeAdvanceOrder } from "../shipping/advance-order.use-case.ts"
import type { Shipment } from "../shipping/shipment.model.ts"
import { nextShipmentStatus } from "../shipping/shipment-moves.rule.ts"
import {
  type DispatchPorts,
  moveParcel,
  type ParcelAnswer,
  type ParcelCase,
  parcelName,
} from "./handle-parcel.use-case.ts"
import { unitsIn } from "./ship-shipment.use-case.ts"

/** How a parcel that left the warehouse ends. */
export type ParcelEnd = {
  readonly name: "deliver" | "lose" | "return-to-sender"
  readonly eventId: string
  readonly at: Date
  readonly place: string
  readonly detail: string
}

const tellEnd = {
  deliver: "was delivered",
  lose: "was lost on the way; its price goes back to you",
  "return-to-sender": "came back to us undelivered; its price goes back to you",
} as const

const deliver = async ({ tx, shipment }: ParcelCase): Promise<void> => {
  for (const { lineNo, quantity, cancelled } of shipment.lines) {
    const delivered = quantity - cancelled
    if (delivered === 0) continue
    if (!(await tx.shipments.count({ shipmentId: shipment.id, lineNo, delivered }))) {
      throw new Error(`line ${lineNo} of shipment ${shipment.id} was delivered before`)
    }
  }
}

/** Ends a parcel in the transaction in hand: units counted or paid back, the order follows, stock last. */
export const makeEndParcel = (ports: Pick<DispatchPorts, "ids">) => {
  const payBack = async (
    { tx, order, shipment, all, now }: ParcelCase,
    ended: Shipment,
    name: ParcelEnd["name"],
  ) => {
    const returns = await tx.returns.listOf(order.id)
    const reason = name === "lose" ? "SHIPMENT_LOST" : "RETURNED_TO_SENDER"
    await makeRefundUndone(tx)(order, {
      ...{ id: ports.ids.uuid(), reason, refId: shipment.id, at: now },
      before: undoneUnits(all, returns),
      after: undoneUnits(
        all.map((one) => (one.id === ended.id ? ended : one)),
        returns,
      ),
    })
  }

  return async (one: ParcelCase, { name, at, ...note }: ParcelEnd): Promise<ParcelAnswer> => {
    const { tx, order, shipment, now } = one
    const to = nextShipmentStatus(shipment.status, name)
    if (!to) return err({ code: "SHIPMENT_CLOSED", status: shipment.status })
    const ended = await moveParcel(one, { name, to, at }, note)
    if (ended === "taken") throw new Error(`shipment ${shipment.id} has no new number`)
    if (name === "deliver") await deliver(one)
    else await payBack(one, ended, name)
    const { move, advance } = makeAdvanceOrder(tx)
    const detail = `${parcelName(one)} ${tellEnd[name]}`
    const isLoss = name !== "deliver" && nextStatus(order.status, "lose-shipment") !== null
    const told = isLoss ? await move(order, "lose-shipment", { at: now, detail }) : order
    await advance(told, { at: now, detail })
    if (name === "return-to-sender")
      await tx.stock.restock({ type: "shipment", id: shipment.id }, unitsIn(shipment))
    return ok(ended)
  }
}
