import { type LockedOrder, type Order, type OrderMove, parcelsOf } from "@haat/domain/ordering"
import { type Envelope, seal } from "@haat/events/envelope"
import { orderCancelled, orderExpired, orderFailed, orderPlaced, orderReserved } from "@haat/events/ordering"
import { newId } from "@haat/platform/ids"

const factsOf = (order: Order, version: number) => ({
  orderId: order.id,
  code: order.code,
  customerId: order.customerId,
  email: order.email,
  currency: order.currency,
  totalMinor: order.totalMinor,
  pincode: order.address.pincode,
  version,
  ownerKey: order.ownerKey,
  cartVersion: order.cartVersion,
  parcels: [...parcelsOf(order)],
  lines: order.lines.map(({ sku, productId, title, quantity, unitPriceMinor }) => ({
    sku,
    productId,
    title,
    quantity,
    unitPriceMinor,
  })),
})

const stampOf = (order: Order, at: Date) => ({ id: newId(), occurredAt: at, key: order.id })

export const reservedEvent = (order: Order): Envelope =>
  seal(
    orderReserved,
    { ...factsOf(order, 0), expiresAt: (order.expiresAt ?? order.createdAt).toISOString() },
    stampOf(order, order.createdAt),
  )

/** What the others are told of a move; null for moves that concern nobody else. */
export const moveEvent = (order: LockedOrder, { name, at, detail, set }: OrderMove): Envelope | null => {
  const facts = factsOf(order, order.version + 1)
  const stamp = stampOf(order, at)
  switch (name) {
    case "place":
    case "place-late":
      return seal(orderPlaced, { ...facts, late: set?.late ?? false }, stamp)
    case "fail":
      return seal(orderFailed, { ...facts, reason: detail }, stamp)
    case "expire":
      return seal(orderExpired, facts, stamp)
    case "cancel-unpaid":
    case "cancel-placed":
    case "lose-all":
      return seal(orderCancelled, { ...facts, by: "customer" as const }, stamp)
    default:
      return null
  }
}
