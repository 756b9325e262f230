import { err, ok } from "../../shared/index.ts"
import type { Fulfillment } from "../shipping/fulfillment.model.ts"
import type { CarrierEvent, Shipment } from "../shipping/shipment.model.ts"
import { moveOfScan } from "../shipping/shipment-moves.rule.ts"
import { delayParcel } from "./delay-shipment.use-case.ts"
import { makeEndParcel } from "./end-parcel.use-case.ts"
import {
  type DispatchPorts,
  makeHandleParcel,
  moveParcel,
  type ParcelCase,
} from "./handle-parcel.use-case.ts"

const statusOf = {
  "in-transit": "SHIPPED",
  "out-for-delivery": "OUT_FOR_DELIVERY",
  delivered: "DELIVERED",
  lost: "LOST",
  returned: "RETURNED_TO_SENDER",
} as const satisfies Record<CarrierEvent["kind"], Shipment["status"]>

/** Applies a carrier's scan once. It may come late or twice: the parcel only ever moves forward. */
export const makeRecordCarrierEvent = (ports: DispatchPorts): Fulfillment["recordCarrierEvent"] => {
  const handle = makeHandleParcel(ports)
  const end = makeEndParcel(ports)

  /** A scan may say that the parcel comes later than promised. */
  const expected = async (one: ParcelCase, { expectedOn, carrier }: CarrierEvent): Promise<Shipment> => {
    if (!expectedOn) return one.shipment
    const late = await delayParcel(one, { until: expectedOn, reason: "carrier" }, carrier)
    return late.ok ? late.value : one.shipment
  }

  const apply = async (one: ParcelCase, event: CarrierEvent) => {
    const { tx, shipment, now } = one
    const { place, detail } = event
    const at = new Date(Math.min(event.at.getTime(), now.getTime()))
    const note = { eventId: `${event.carrier}:${event.eventId}`.slice(0, 80), place, detail }
    const name = moveOfScan(shipment.status, event.kind)
    if (name === null) {
      const news = { shipmentId: shipment.id, status: statusOf[event.kind], at, ...note }
      const isNew = await tx.shipments.note(news)
      return ok(isNew ? await expected(one, event) : shipment)
    }
    if (name === "deliver" || name === "lose" || name === "return-to-sender")
      return end(one, { name, at, ...note })
    const moved = await moveParcel(one, { name, to: statusOf[event.kind], at }, note)
    return ok(moved === "taken" ? shipment : await expected({ ...one, shipment: moved }, event))
  }

  return async (event) => {
    const { carrier, trackingNo } = event
    const found = await ports.inTransaction((tx) => tx.shipments.findTracked(carrier, trackingNo))
    return found ? handle(found.shipmentId, (one) => apply(one, event)) : err({ code: "SHIPMENT_NOT_FOUND" })
  }
}
