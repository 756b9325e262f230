import type { OrderStatus, TransitionName } from "../order.model.ts"
import type { OrderReturn } from "../returning/return.model.ts"
import type { Shipment } from "./shipment.model.ts"
import { hasArrived, hasLeft } from "./shipment-moves.rule.ts"

type Parcels = readonly Pick<Shipment, "status" | "lines">[]

const whileSending = (status: OrderStatus, live: Parcels): TransitionName | null => {
  if (live.length === 0) return status === "PLACED" ? "cancel-placed" : null
  const left = live.filter((parcel) => hasLeft(parcel.status))
  if (left.length === live.length) return "ship"
  return left.length > 0 && status === "PLACED" ? "ship-part" : null
}

const afterSending = (live: Parcels): TransitionName | null => {
  if (!live.every((parcel) => hasArrived(parcel.status))) return null
  return live.some((parcel) => parcel.status === "DELIVERED") ? "deliver" : "lose-all"
}

const isAllBack = (live: Parcels): boolean =>
  live.every(({ lines }) => lines.every(({ delivered, returned }) => delivered === returned))

/**
 * The order's next move given where its parcels and returns stand, or null when it stands right. Asked again after
 * each move: delivering the last parcel of an order with an open return takes two.
 */
export const followShipments = (
  status: OrderStatus,
  parcels: Parcels,
  returns: readonly Pick<OrderReturn, "status">[],
): TransitionName | null => {
  const live = parcels.filter((parcel) => parcel.status !== "CANCELLED")
  const hasOpenReturn = returns.some((one) => one.status === "REQUESTED")
  switch (status) {
    case "PLACED":
    case "PARTIALLY_SHIPPED":
      return whileSending(status, live)
    case "SHIPPED":
      return afterSending(live)
    case "DELIVERED":
      return hasOpenReturn ? "request-return" : null
    case "RETURN_REQUESTED":
      if (hasOpenReturn) return null
      return isAllBack(live) ? "return" : "return-part"
    default:
      return null
  }
}
