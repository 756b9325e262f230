import {
  type DelayRefusal,
  makeDelayShipment,
  makeEndShipment,
  makePackShipment,
  makeRecordCarrierEvent,
  makeShipShipment,
  type ParcelBook,
  type Shipment,
  type StaffMove,
} from "@haat/domain/ordering"
import { err, type Result } from "@haat/domain/shared"

type Ports = Parameters<typeof makeRecordCarrierEvent>[0] & {
  readonly parcels: Pick<ParcelBook, "findShipment">
}

type Step = { readonly shipmentId: string; readonly actorId: string; readonly detail: string }

/** The carrier told by phone: written down as its scan would be, once per parcel. */
const deliver = async (ports: Ports, { shipmentId, detail }: Step) => {
  const { carrier, trackingNo } = (await ports.parcels.findShipment(shipmentId)) ?? {}
  if (!carrier || !trackingNo) return err({ code: "SHIPMENT_NOT_FOUND" as const })
  const scan = {
    kind: "delivered",
    eventId: `staff:${shipmentId}`,
    at: ports.clock.now(),
    place: "",
  } as const
  return makeRecordCarrierEvent(ports)({ carrier, trackingNo, ...scan, detail })
}

/** The staff's steps with one parcel, on the ports of the transaction that records them. */
export const staffMoves =
  (ports: Ports) =>
  (move: StaffMove, step: Step): Promise<Result<Shipment, DelayRefusal>> => {
    const { shipmentId, actorId, detail } = step
    const by = { kind: "admin", id: actorId } as const
    switch (move.how) {
      case "pack":
        return makePackShipment(ports)({ shipmentId, by })
      case "ship":
        return makeShipShipment(ports)({ shipmentId, carrier: move.carrier, trackingNo: move.trackingNo, by })
      case "delay":
        return makeDelayShipment(ports)({ shipmentId, until: move.until, reason: move.why, by })
      case "lost":
        return makeEndShipment(ports).loseShipment({ shipmentId, detail, by })
      case "returned":
        return makeEndShipment(ports).returnToSender({ shipmentId, detail, by })
      case "delivered":
        return deliver(ports, step)
    }
  }
