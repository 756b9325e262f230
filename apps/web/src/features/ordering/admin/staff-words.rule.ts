import type { ParcelView } from "@haat/domain/ordering"

const words: Readonly<Record<string, string>> = {
  ORDER_NOT_FOUND: "There is no such order any more.",
  ORDER_CLOSED: "The order has moved on meanwhile. Reload the page to see where it stands.",
  TOO_LATE_TO_CANCEL:
    "A parcel is packed already. Cancel the other items one by one, or take it back after delivery.",
  NOTHING_PAID: "Nothing was paid for this order, so nothing can go back.",
  REFUND_TOO_HIGH: "That is more than is left of what was paid. Enter a smaller sum.",
  IDEMPOTENCY_CONFLICT: "This was sent before with other figures. Reload the page and look what was done.",
  SHIPMENT_CLOSED: "The parcel has moved on meanwhile. Reload the page to see where it is.",
  SHIPMENT_NOT_FOUND: "There is no such parcel.",
  TRACKING_TAKEN: "Another parcel travels under this number with this carrier. Check the label.",
  RETURN_CLOSED: "This return was received before.",
  RETURN_NOT_FOUND: "There is no such return.",
  UNITS_DONT_MATCH: "Restocked and scrapped units together must be exactly what was announced.",
  NOT_ALLOWED: "Your role doesn’t allow this.",
}

/** Why a step of staff didn't work, and what to do. */
export const staffProblem = (refusal: { readonly code: string } | null | undefined): string =>
  words[refusal?.code ?? ""] ?? "That didn’t go through. Try again; the same request is done once."

export type StaffStep = "pack" | "ship" | "delivered" | "lost" | "returned"

const steps: Readonly<Record<ParcelView["status"], readonly StaffStep[]>> = {
  NEW: ["pack"],
  PACKED: ["ship"],
  SHIPPED: ["delivered", "lost", "returned"],
  OUT_FOR_DELIVERY: ["delivered", "lost", "returned"],
  DELIVERED: [],
  CANCELLED: [],
  LOST: [],
  RETURNED_TO_SENDER: [],
}

/** What may be done with a parcel as it stands. */
export const stepsOf = (status: ParcelView["status"]): readonly StaffStep[] => steps[status]

export const stepWords: Readonly<Record<StaffStep, { readonly label: string; readonly does: string }>> = {
  pack: { label: "Mark packed", does: "From now on nothing of this parcel can be cancelled." },
  ship: { label: "Hand over", does: "Its units leave the warehouse’s books." },
  delivered: { label: "Mark delivered", does: "The buyer’s time to send items back begins." },
  lost: { label: "Mark lost", does: "Its price goes back to the buyer. This can’t be undone." },
  returned: {
    label: "Came back to us",
    does: "Its units are on the shelf again and its price goes back to the buyer. This can’t be undone.",
  },
}
