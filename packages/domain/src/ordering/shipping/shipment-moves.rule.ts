import type { CarrierEventKind, ShipmentMoveName, ShipmentStatus } from "./shipment.model.ts"

const onTheWay = ["SHIPPED", "OUT_FOR_DELIVERY"] as const

/** Every move a shipment can make. What isn't here is refused. */
export const SHIPMENT_TRANSITIONS: readonly {
  readonly name: ShipmentMoveName
  readonly from: readonly ShipmentStatus[]
  readonly to: ShipmentStatus
}[] = [
  { name: "pack", from: ["NEW"], to: "PACKED" },
  { name: "cancel", from: ["NEW"], to: "CANCELLED" },
  { name: "ship", from: ["PACKED"], to: "SHIPPED" },
  { name: "out-for-delivery", from: ["SHIPPED"], to: "OUT_FOR_DELIVERY" },
  { name: "deliver", from: onTheWay, to: "DELIVERED" },
  { name: "lose", from: onTheWay, to: "LOST" },
  { name: "return-to-sender", from: onTheWay, to: "RETURNED_TO_SENDER" },
]

/** Where `name` leads from `from`, or null when the shipment can't make that move. */
export const nextShipmentStatus = (from: ShipmentStatus, name: ShipmentMoveName): ShipmentStatus | null =>
  SHIPMENT_TRANSITIONS.find((move) => move.name === name && move.from.includes(from))?.to ?? null

const moveOf = {
  "in-transit": null,
  "out-for-delivery": "out-for-delivery",
  delivered: "deliver",
  lost: "lose",
  returned: "return-to-sender",
} as const satisfies Record<CarrierEventKind, ShipmentMoveName | null>

/**
 * What a carrier's scan moves, or null when it only adds to the history. Scans come late, twice and out of order:
 * the table only leads forward, so "in transit" after "delivered" moves nothing.
 */
export const moveOfScan = (from: ShipmentStatus, kind: CarrierEventKind): ShipmentMoveName | null => {
  const name = moveOf[kind]
  return name && nextShipmentStatus(from, name) ? name : null
}

/** It has left the warehouse. */
export const hasLeft = (status: ShipmentStatus): boolean => !["NEW", "PACKED", "CANCELLED"].includes(status)

/** On the way no more: delivered, lost or back. */
export const hasArrived = (status: ShipmentStatus): boolean =>
  status === "DELIVERED" || status === "LOST" || status === "RETURNED_TO_SENDER"
