import type { OrderGroup } from "@haat/domain/ordering"

type Choice = { readonly key: OrderGroup | null; readonly label: string }

/** How a buyer sorts orders. */
export const orderGroups: readonly Choice[] = [
  { key: null, label: "All" },
  { key: "unpaid", label: "To be paid" },
  { key: "coming", label: "Coming" },
  { key: "arrived", label: "Arrived" },
  { key: "over", label: "Cancelled and over" },
]

/** The group an address names; anything else is all orders. */
export const groupOfAddress = (text: unknown): OrderGroup | null =>
  orderGroups.find(({ key }) => key !== null && key === text)?.key ?? null
