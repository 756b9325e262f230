import type { Order } from "../order.model.ts"
import type { PromisedParcel } from "./rooms.model.ts"

/** What couriers carry of an order: one parcel per warehouse, service and day of dispatch. */
export const parcelsOf = ({ lines }: Pick<Order, "lines">): readonly PromisedParcel[] => {
  const parcels = lines.flatMap(({ promise: { warehouseId, service, dispatchOn } }) =>
    dispatchOn === undefined ? [] : [{ warehouseId, service, dispatchOn }],
  )
  return [...new Map(parcels.map((parcel) => [Object.values(parcel).join(" "), parcel])).values()]
}
