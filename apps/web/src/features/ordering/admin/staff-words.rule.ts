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
  NEEDS_SECOND_PERSON:
    "That pays back more than one person may send. Use “Ask for it”: another member of staff decides.",
  NOT_LATE: "That day isn’t later than the promised one. Choose a later day.",
  OWN_ASK: "You asked for this yourself. Somebody else has to decide it.",
  NOT_YOUR_ASK: "Only who asked for it may take it back.",
  ASK_DECIDED: "This has been decided meanwhile. Reload the page.",
  ASK_NOT_FOUND: "There is no such request.",
  REFUND_CHANGED: "The sum has changed since. Reload the page and look at the new one.",
  NOT_ALLOWED: "Your role doesn’t allow this.",
}

/** Why a step of staff didn't work, and what to do. */
export const staffProblem = (refusal: { readonly code: string } | null | undefined): string =>
  words[refusal?.code ?? ""] ?? "That didn’t go through. Try again; the same request is done once."

/** The same for what a mutation threw. */
export const staffProblemOf = (error: unknown): string =>
  staffProblem((error as { data?: { refusal?: { code: string } | null } }).data?.refusal)

export type StaffStep = "pack" | "ship" | "delay" | "delivered" | "lost" | "returned"

const steps: Readonly<Record<ParcelView["status"], readonly StaffStep[]>> = {
  NEW: ["pack", "delay"],
  PACKED: ["ship", "delay"],
  SHIPPED: ["delivered", "delay", "lost", "returned"],
  OUT_FOR_DELIVERY: ["delivered", "delay", "lost", "returned"],
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
  delay: {
    label: "Will be late",
    does: "The buyer gets a mail with the promised day, the new one and the reason chosen here.",
  },
  delivered: { label: "Mark delivered", does: "The buyer’s time to send items back begins." },
  lost: { label: "Mark lost", does: "Its price goes back to the buyer. This can’t be undone." },
  returned: {
    label: "Came back to us",
    does: "Its units are on the shelf again and its price goes back to the buyer. This can’t be undone.",
  },
}
