import { ok } from "../../shared/index.ts"
import type { Fulfillment } from "../shipping/fulfillment.model.ts"
import type { Shipment } from "../shipping/shipment.model.ts"
import { makeEndParcel } from "./end-parcel.use-case.ts"
import { type DispatchPorts, makeHandleParcel, namesOf } from "./handle-parcel.use-case.ts"

/** What staff say of a parcel on the way: lost, or back with us. Saying it again answers the same. */
export const makeEndShipment = (ports: DispatchPorts) => {
  const handle = makeHandleParcel(ports)
  const end = makeEndParcel(ports)
  const ending =
    (name: "lose" | "return-to-sender", done: Shipment["status"]): Fulfillment["loseShipment"] =>
    ({ shipmentId, detail, by }) =>
      handle(shipmentId, async (one) => {
        if (one.shipment.status === done) return ok(one.shipment)
        const note = { eventId: name, place: "", detail: `${detail} (${namesOf(by)})` }
        return end(one, { name, at: one.now, ...note })
      })
  return {
    loseShipment: ending("lose", "LOST"),
    returnToSender: ending("return-to-sender", "RETURNED_TO_SENDER"),
  }
}
