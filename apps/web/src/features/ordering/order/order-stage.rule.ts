import type { OrderStatus, OrderView } from "@haat/domain/ordering"

export type StageTone = "good" | "wait" | "warn" | "bad"

export type OrderStage = {
  readonly kind:
    | "awaiting-payment"
    | "confirming"
    | "declined"
    | "placed"
    | "shipped"
    | "delivered"
    | "expired"
    | "cancelled"
    | "refunded"
  readonly tone: StageTone
  readonly title: string
  readonly text: string
  /** Whether the page asks again by itself: soon while somebody waits for it, later for what takes a bank days. */
  readonly live: "soon" | "later" | false
}

type Facts = Pick<OrderView, "status" | "late" | "email" | "canPay"> & {
  readonly payment: Pick<OrderView["payment"], "state" | "declineReason" | "refundMinor">
}

const unpaid: readonly OrderStatus[] = ["CREATED", "RESERVED", "PAYMENT_PENDING", "AUTHORIZED"]
const shipped: readonly OrderStatus[] = ["PARTIALLY_SHIPPED", "SHIPPED"]
const after: readonly OrderStatus[] = ["DELIVERED", "RETURN_REQUESTED", "RETURNED"]

const confirming: OrderStage = {
  kind: "confirming",
  tone: "wait",
  title: "We’re confirming with the bank",
  text: "This page updates by itself. It’s safe to close it: we mail you as soon as we know, and the order is in your account.",
  live: "soon",
}

const unpaidStage = ({ payment, canPay, status }: Facts): OrderStage => {
  if (status === "AUTHORIZED" || payment.state === "captured" || payment.state === "unknown")
    return confirming
  if (payment.state === "declined")
    return {
      kind: "declined",
      tone: "bad",
      title: "The payment didn’t go through",
      text: `${declineWords(payment.declineReason)} Nothing was charged${canPay ? ", and your items are still held. Try again or pay another way." : "."}`,
      live: "soon",
    }
  const isOpen = payment.state === "pending"
  return {
    kind: "awaiting-payment",
    tone: "warn",
    title: isOpen ? "Waiting for your payment" : "Your items are held, please pay",
    text: isOpen
      ? "If you have just paid, you needn’t pay again: we’re confirming it with the bank, and this page updates by itself. If not, go on with the payment."
      : "They are yours until the time is up. After that they go back on sale and nothing is charged.",
    live: "soon",
  }
}

const reasons: Readonly<Record<string, string>> = {
  insufficient_funds: "The account didn’t have enough money.",
  expired_card: "The card has expired.",
  do_not_honor: "The bank said no without giving a reason.",
}

/** A gateway's reason in plain words. */
export const declineWords = (reason: string | null): string =>
  reasons[(reason ?? "").toLowerCase()] ?? "The bank declined the payment."

const money = (facts: Facts, closed: OrderStage): OrderStage => {
  const { state } = facts.payment
  if (state === "refunded")
    return {
      ...closed,
      kind: "refunded",
      tone: "good",
      text: `${closed.text} The money is on its way back to where it came from.`,
    }
  if (state === "refund-pending")
    return { ...closed, text: `${closed.text} Your refund has been asked for.`, live: "later" }
  if (state === "captured")
    return { ...closed, text: `${closed.text} Your refund is being prepared.`, live: "later" }
  if (state === "pending" || state === "unknown")
    return {
      ...closed,
      text: `${closed.text} If a payment still comes through, we either confirm the order after all or send all of it back.`,
      live: "soon",
    }
  return closed.kind === "expired" ? { ...closed, text: `Nothing was charged. ${closed.text}` } : closed
}

const closedStage = (facts: Facts): OrderStage => {
  const isCancelled = facts.status === "CANCELLED"
  return money(facts, {
    kind: isCancelled ? "cancelled" : "expired",
    tone: "bad",
    title: isCancelled ? "This order is cancelled" : "The time to pay is over",
    text: isCancelled
      ? "The items are back on sale."
      : "Your items went back on sale. If you still want them, order again from your cart.",
    live: false,
  })
}

const boughtStage = ({ status, late, email }: Facts): OrderStage => {
  const bought = { tone: "good", live: false } as const
  if (status === "RETURNED")
    return {
      ...bought,
      kind: "delivered",
      title: "Returned",
      text: "Everything came back to us. Your refund stands below.",
    }
  if (status === "RETURN_REQUESTED")
    return {
      ...bought,
      kind: "delivered",
      title: "Your return is on its way",
      text: "We look at the items when they are with us, and pay them back.",
    }
  if (after.includes(status))
    return { ...bought, kind: "delivered", title: "Delivered", text: "We hope you like it." }
  if (status === "PARTIALLY_SHIPPED")
    return {
      ...bought,
      kind: "shipped",
      title: "Partly on its way",
      text: "Each parcel below tells where it is.",
    }
  if (shipped.includes(status))
    return { ...bought, kind: "shipped", title: "On its way", text: "Your parcel is with the courier." }
  return {
    ...bought,
    kind: "placed",
    title: late ? "Paid a little late, and still yours" : "Thank you, your order is placed",
    text: late
      ? `Your payment came after the hold was over. We could reserve everything again; the dates below may have moved. A confirmation goes to ${email}.`
      : `A confirmation goes to ${email}.`,
  }
}

/** Where an order stands, in the words of its page: one state at a time, never both paid and failed. */
export const orderStage = (facts: Facts): OrderStage => {
  if (unpaid.includes(facts.status)) return unpaidStage(facts)
  if (facts.status === "EXPIRED" || facts.status === "FAILED" || facts.status === "CANCELLED")
    return closedStage(facts)
  return boughtStage(facts)
}

const soonMs = 1500
/** More than a hold and its extension take. */
const soonAsks = 900

/**
 * Milliseconds until the page asks again; false when settled. Who waits for the bank learns of its word within two
 * seconds, as long as a hold can last; a shop that doesn't answer, and refunds, are asked about more slowly.
 */
export const pollAfter = (live: OrderStage["live"], asked: number, isAway = false): number | false => {
  if (live === false) return false
  if (isAway) return 5000
  if (live === "soon") return asked < soonAsks ? soonMs : 15_000
  return asked < 60 ? 8000 : 30_000
}

const statusWords: Readonly<
  Record<OrderStatus, { readonly text: string; readonly tone: "good" | "warn" | "bad" | "plain" }>
> = {
  CREATED: { text: "Awaiting payment", tone: "warn" },
  RESERVED: { text: "Awaiting payment", tone: "warn" },
  PAYMENT_PENDING: { text: "Awaiting payment", tone: "warn" },
  AUTHORIZED: { text: "Confirming payment", tone: "warn" },
  PLACED: { text: "Placed", tone: "good" },
  PARTIALLY_SHIPPED: { text: "Partly shipped", tone: "good" },
  SHIPPED: { text: "Shipped", tone: "good" },
  DELIVERED: { text: "Delivered", tone: "plain" },
  RETURN_REQUESTED: { text: "Return requested", tone: "warn" },
  RETURNED: { text: "Returned", tone: "plain" },
  FAILED: { text: "Failed", tone: "bad" },
  EXPIRED: { text: "Expired", tone: "bad" },
  CANCELLED: { text: "Cancelled", tone: "bad" },
}

export const statusWord = (status: OrderStatus) => statusWords[status]
