import type { OrderStatus, TransitionName } from "../order.model.ts"

export type Transition = {
  readonly name: TransitionName
  readonly from: readonly OrderStatus[]
  /** Same as `from` where only another axis (shipment, refund) moves. */
  readonly to: OrderStatus | "unchanged"
}

const unpaid = ["RESERVED", "PAYMENT_PENDING"] as const
/** Still without money of ours: an amount that a bank has merely set aside goes back when the order ends. */
const uncaptured = [...unpaid, "AUTHORIZED"] as const
const sending = ["PLACED", "PARTIALLY_SHIPPED"] as const

/** Every move an order can make. What isn't here is refused. */
export const ORDER_TRANSITIONS: readonly Transition[] = [
  { name: "reserve", from: ["CREATED"], to: "RESERVED" },
  { name: "start-payment", from: unpaid, to: "PAYMENT_PENDING" },
  { name: "authorize", from: ["PAYMENT_PENDING"], to: "AUTHORIZED" },
  { name: "place", from: ["PAYMENT_PENDING", "AUTHORIZED"], to: "PLACED" },
  { name: "decline", from: ["PAYMENT_PENDING", "AUTHORIZED"], to: "RESERVED" },
  { name: "fail", from: uncaptured, to: "FAILED" },
  { name: "expire", from: uncaptured, to: "EXPIRED" },
  { name: "cancel-unpaid", from: uncaptured, to: "CANCELLED" },
  { name: "cancel-placed", from: ["PLACED"], to: "CANCELLED" },
  { name: "cancel-lines", from: sending, to: "unchanged" },
  { name: "pack", from: sending, to: "unchanged" },
  { name: "ship-part", from: ["PLACED"], to: "PARTIALLY_SHIPPED" },
  { name: "ship", from: sending, to: "SHIPPED" },
  { name: "deliver", from: ["SHIPPED"], to: "DELIVERED" },
  { name: "request-return", from: ["DELIVERED"], to: "RETURN_REQUESTED" },
  { name: "return", from: ["RETURN_REQUESTED"], to: "RETURNED" },
  { name: "return-part", from: ["RETURN_REQUESTED"], to: "DELIVERED" },
  { name: "lose-shipment", from: ["PARTIALLY_SHIPPED", "SHIPPED"], to: "unchanged" },
  { name: "lose-all", from: ["SHIPPED"], to: "CANCELLED" },
  { name: "place-late", from: ["EXPIRED", "FAILED"], to: "PLACED" },
  { name: "refund-late", from: ["EXPIRED", "FAILED", "CANCELLED"], to: "unchanged" },
]

const byName = new Map(ORDER_TRANSITIONS.map((transition) => [transition.name, transition]))

/** Where `name` leads from `from`, or null when the order can't make that move. */
export const nextStatus = (from: OrderStatus, name: TransitionName): OrderStatus | null => {
  const transition = byName.get(name)
  if (!transition?.from.includes(from)) return null
  return transition.to === "unchanged" ? from : transition.to
}

/** Stock is softly held, no bank has said yes, and the hold's end matters. */
export const isUnpaid = (status: OrderStatus): boolean =>
  status === "RESERVED" || status === "PAYMENT_PENDING"

/** Stock is softly held and no money has been taken. */
export const isHeld = (status: OrderStatus): boolean => isUnpaid(status) || status === "AUTHORIZED"

/** Bought, paid, and not undone. */
export const isBought = (status: OrderStatus): boolean =>
  ["PLACED", "PARTIALLY_SHIPPED", "SHIPPED", "DELIVERED", "RETURN_REQUESTED", "RETURNED"].includes(status)
