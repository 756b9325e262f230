import { err, ok, type Result } from "../../shared/index.ts"
import type { DelayRefusal, Fulfillment } from "../shipping/fulfillment.model.ts"
import { delayNews, type Shipment } from "../shipping/shipment.model.ts"
import { hasArrived } from "../shipping/shipment-moves.rule.ts"
import { type DispatchPorts, makeHandleParcel, namesOf, type ParcelCase } from "./handle-parcel.use-case.ts"

/** Puts a later day beside the promise, in the transaction in hand. The same day again changes nothing. */
export const delayParcel = async (
  { tx, shipment, now }: ParcelCase,
  delay: NonNullable<Shipment["delay"]>,
  who: string,
): Promise<Result<Shipment, DelayRefusal>> => {
  const { status, latest } = shipment
  if (status === "CANCELLED" || hasArrived(status)) return err({ code: "SHIPMENT_CLOSED", status })
  if (delay.until <= latest) return err({ code: "NOT_LATE", latest })
  if (shipment.delay?.until === delay.until) return ok(shipment)
  if (!(await tx.shipments.delay(shipment, { ...delay, at: now }))) {
    throw new Error(`shipment ${shipment.id} moved under its order's lock`)
  }
  const detail = `Expected on ${delay.until} instead of ${latest}: ${delay.reason}, told by ${who}`
  const eventId = `${delayNews}${delay.until}:${shipment.version}`
  await tx.shipments.note({ shipmentId: shipment.id, eventId, status, at: now, place: "", detail })
  return ok({ ...shipment, delay, version: shipment.version + 1 })
}

/** Staff know that a parcel will be late: its buyer is told the new day and why, beside the day that was promised. */
export const makeDelayShipment = (ports: DispatchPorts): Fulfillment["delayShipment"] => {
  const handle = makeHandleParcel<DelayRefusal>(ports)
  return ({ shipmentId, until, reason, by }) =>
    handle(shipmentId, (one) => delayParcel(one, { until, reason }, namesOf(by)))
}
