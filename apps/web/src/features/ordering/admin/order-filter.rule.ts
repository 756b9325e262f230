import type { OrderStatus } from "@haat/domain/ordering"

/** What staff look for; the states stand for it. */
export const ORDER_VIEWS = [
  { key: "", label: "All", statuses: [] },
  { key: "to-send", label: "To be sent", statuses: ["PLACED", "PARTIALLY_SHIPPED"] },
  { key: "unpaid", label: "Unpaid", statuses: ["RESERVED", "PAYMENT_PENDING", "AUTHORIZED"] },
  { key: "on-the-way", label: "On the way", statuses: ["SHIPPED"] },
  { key: "returns", label: "Returns", statuses: ["RETURN_REQUESTED"] },
  { key: "done", label: "Delivered", statuses: ["DELIVERED", "RETURNED"] },
  { key: "over", label: "Cancelled and over", statuses: ["CANCELLED", "EXPIRED", "FAILED"] },
] as const satisfies readonly {
  readonly key: string
  readonly label: string
  readonly statuses: readonly OrderStatus[]
}[]

export type OrderViewKey = (typeof ORDER_VIEWS)[number]["key"]

/** The view an address names; anything else is all orders. */
export const viewOfAddress = (text: unknown) => ORDER_VIEWS.find(({ key }) => key === text) ?? ORDER_VIEWS[0]

/** Rupees as typed, in paise; null when it isn't an amount. */
export const paiseOf = (typed: string): number | null => {
  const found = /^₹?\s*(\d{1,7})(?:[.](\d{1,2}))?$/.exec(typed.replaceAll(",", "").trim())
  if (!found) return null
  return Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"))
}
