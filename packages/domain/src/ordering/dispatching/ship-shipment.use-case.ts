import { err, ok } from "../../shared/index.ts"
import { refuse } from "../lifecycle/refused.model.ts"
import { makeAdvanceOrder } from "../shipping/advance-order.use-case.ts"
import type { Fulfillment } from "../shipping/fulfillment.model.ts"
import type { Shipment } from "../shipping/shipment.model.ts"
import { nextShipmentStatus } from "../shipping/shipment-moves.rule.ts"
import {
  type DispatchPorts,
  makeHandleParcel,
  moveParcel,
  namesOf,
  type ParcelCase,
  parcelName,
} from "./handle-parcel.use-case.ts"

type Tracking = { readonly carrier: string; readonly trackingNo: string }

/** What a parcel really holds, per SKU. */
export const unitsIn = ({ warehouseId, lines }: Shipment) => {
  const bySku = new Map<string, number>()
  for (const { sku, quantity, cancelled } of lines)
    bySku.set(sku, (bySku.get(sku) ?? 0) + quantity - cancelled)
  return [...bySku].flatMap(([sku, quantity]) => (quantity > 0 ? [{ sku, warehouseId, quantity }] : []))
}

/** Hands a packed parcel to its carrier: its units leave the warehouse's books in the same transaction. */
export const makeShipShipment = (ports: DispatchPorts): Fulfillment["shipShipment"] => {
  const handle = makeHandleParcel(ports)
  const isThis = (shipment: Shipment, { carrier, trackingNo }: Tracking) =>
    shipment.carrier === carrier && shipment.trackingNo === trackingNo

  const handOver = async (one: ParcelCase, tracking: Tracking, who: string) => {
    const { tx, order, shipment, now } = one
    const to = "SHIPPED"
    const note = {
      eventId: "ship",
      place: shipment.warehouseId,
      detail: `Handed to ${tracking.carrier} by ${who}`,
    }
    const shipped = await moveParcel(one, { name: "ship", to, at: now, tracking }, note)
    if (shipped === "taken") return refuse({ code: "TRACKING_TAKEN", ...tracking })
    const detail = `${parcelName(one)} is with ${tracking.carrier}, number ${tracking.trackingNo}`
    await makeAdvanceOrder(tx).advance(order, { at: now, detail })
    await tx.stock.ship(order.id, shipment.id, unitsIn(shipment))
    return ok({ ...shipped, shippedAt: now })
  }

  return ({ shipmentId, carrier, trackingNo, by }) =>
    handle(shipmentId, async (one) => {
      const { shipment } = one
      const tracking = { carrier, trackingNo }
      if (shipment.trackingNo !== null && isThis(shipment, tracking)) return ok(shipment)
      if (!nextShipmentStatus(shipment.status, "ship")) {
        return err({ code: "SHIPMENT_CLOSED", status: shipment.status })
      }
      return handOver(one, tracking, namesOf(by))
    })
}
