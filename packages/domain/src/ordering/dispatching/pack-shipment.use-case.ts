import { err, ok } from "../../shared/index.ts"
import { nextStatus } from "../lifecycle/order-transitions.rule.ts"
import type { Fulfillment } from "../shipping/fulfillment.model.ts"
import { nextShipmentStatus } from "../shipping/shipment-moves.rule.ts"
import { type DispatchPorts, makeHandleParcel, moveParcel, namesOf } from "./handle-parcel.use-case.ts"

/** Packs a parcel; from then on nothing of it can be called off. Packing it again answers the same. */
export const makePackShipment = (ports: DispatchPorts): Fulfillment["packShipment"] => {
  const handle = makeHandleParcel(ports)
  return ({ shipmentId, by }) =>
    handle(shipmentId, async (one) => {
      const { order, shipment, now } = one
      if (shipment.status === "PACKED") return ok(shipment)
      const to = nextShipmentStatus(shipment.status, "pack")
      if (!to || !nextStatus(order.status, "pack")) {
        return err({ code: "SHIPMENT_CLOSED", status: shipment.status })
      }
      const note = { eventId: "pack", place: shipment.warehouseId, detail: `Packed by ${namesOf(by)}` }
      const packed = await moveParcel(one, { name: "pack", to, at: now }, note)
      return packed === "taken" ? err({ code: "SHIPMENT_CLOSED", status: to }) : ok(packed)
    })
}
