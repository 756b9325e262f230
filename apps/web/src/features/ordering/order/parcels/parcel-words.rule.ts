import type { DelayReason, OrderView, ParcelView, RefundLine } from "@haat/domain/ordering"

type Tone = "good" | "warn" | "bad" | "plain"
type Word = { readonly text: string; readonly tone: Tone }

const words: Readonly<Record<ParcelView["status"], Word>> = {
  NEW: { text: "Being prepared", tone: "plain" },
  PACKED: { text: "Packed", tone: "plain" },
  SHIPPED: { text: "On its way", tone: "good" },
  OUT_FOR_DELIVERY: { text: "Out for delivery", tone: "good" },
  DELIVERED: { text: "Delivered", tone: "good" },
  CANCELLED: { text: "Cancelled", tone: "bad" },
  LOST: { text: "Lost on the way", tone: "bad" },
  RETURNED_TO_SENDER: { text: "Came back to us", tone: "bad" },
}

/** Where a parcel is, in words. */
export const parcelWord = (status: ParcelView["status"]): Word => words[status]

/** Where news of a parcel come from; our warehouses have names for us alone. */
export const placeWords = (place: string): string => (/^WH-[A-Z]+$/.test(place) ? "Our warehouse" : place)

/** Why nothing of a parcel can be sent back now, or null when something can. */
export const noReturnWords = (
  { noReturn }: Pick<ParcelView, "noReturn">,
  day: (at: Date) => string,
  until: Date | null,
) => {
  if (noReturn === "not-delivered") return "You can send items back once the parcel is delivered."
  if (noReturn === "window-over")
    return `The time to send items back was over on ${until ? day(until) : "its last day"}.`
  return noReturn === "all-asked" ? "Everything in this parcel is on its way back already." : null
}

/** Why the items of a parcel can't be cancelled any more, or null while they can. */
export const noCancelWords = ({ status }: Pick<ParcelView, "status">): string | null => {
  if (status === "NEW" || status === "CANCELLED") return null
  if (status === "PACKED") return "It is packed already. You can send items back after the delivery."
  return status === "DELIVERED"
    ? null
    : "It has left the warehouse. You can send items back after the delivery."
}

const isOver: readonly ParcelView["status"][] = ["DELIVERED", "CANCELLED", "LOST", "RETURNED_TO_SENDER"]

const delays: Readonly<Record<DelayReason, string>> = {
  weather: "the weather holds it up",
  carrier: "the carrier needs longer",
  warehouse: "our warehouse needs longer",
  address: "its address has to be cleared up first",
  holiday: "nobody delivers there on the days between",
}

export const delayReasons = Object.keys(delays) as readonly DelayReason[]

/** Why a parcel is late, to its buyer. */
export const delayWords = (reason: DelayReason): string => delays[reason]

/** Where a parcel's invoice is downloaded; the mailed link's token goes with it. */
export const invoiceAddress = (
  { code, token }: { readonly code: string; readonly token?: string | undefined },
  parcelId: string,
): string =>
  `/orders/${encodeURIComponent(code)}/invoice?${new URLSearchParams({ parcel: parcelId, ...(token ? { t: token } : {}) })}`

/** Where its credit notes are. */
export const creditNoteAddress = (asked: Parameters<typeof invoiceAddress>[0], parcelId: string): string =>
  `${invoiceAddress(asked, parcelId)}&what=credit-note`

/** Whether billed goods of a parcel came back or never arrived, so that there is a credit note. */
export const hasCreditNote = (
  { id, status, shippedAt }: Pick<ParcelView, "id" | "status" | "shippedAt">,
  returns: readonly { readonly status: string; readonly lines: readonly { readonly shipmentId: string }[] }[],
): boolean =>
  shippedAt !== null &&
  (status === "LOST" ||
    status === "RETURNED_TO_SENDER" ||
    returns.some((one) => one.status === "RECEIVED" && one.lines.some(({ shipmentId }) => shipmentId === id)))

/** One calm sentence when an order comes in parts, or null. */
export const splitWords = ({ parcels, status }: Pick<OrderView, "parcels" | "status">): string | null => {
  const coming = parcels.filter((parcel) => parcel.status !== "CANCELLED")
  if (coming.length < 2 || status === "CANCELLED") return null
  return `No single warehouse near you had everything, so it comes in ${coming.length} parcels, each with its own date. You pay delivery once.`
}

/** True when the promised last day, or the later one we told, has gone by and the parcel is still not there. `today`: a day of India, 2026-01-31. */
export const isOverdue = (
  { status, latest, delay }: Pick<ParcelView, "status" | "latest" | "delay">,
  today: string,
): boolean => !isOver.includes(status) && (delay?.until ?? latest) < today

const causes: Readonly<Record<string, string>> = {
  ORDER_CANCELLED: "Order cancelled",
  LINES_CANCELLED: "Items cancelled",
  LATE_WITHOUT_STOCK: "Paid too late, nothing left",
  SECOND_CAPTURE: "Paid twice",
  AMOUNT_MISMATCH: "Paid another amount",
  SHIPMENT_LOST: "Parcel lost",
  RETURNED_TO_SENDER: "Parcel came back to us",
  RETURN: "Items returned",
  GOODWILL: "With our apologies",
}
const states: Readonly<Record<string, Word>> = {
  SUCCEEDED: { text: "Paid back", tone: "good" },
  SUBMITTED: { text: "With the bank", tone: "warn" },
  MANUAL_REVIEW: { text: "Our staff is on it", tone: "warn" },
}

/** A refund in words: why, and how far it is. Never "paid back" before the bank said so. */
export const refundWords = ({
  reason,
  status,
}: Pick<RefundLine, "reason" | "status">): Word & { readonly why: string } => ({
  ...(states[status] ?? { text: "Asked for", tone: "warn" }),
  why: causes[reason] ?? "Refund",
})

export const returnReasons = [
  { value: "damaged", label: "It is damaged or doesn’t work" },
  { value: "wrong-item", label: "It is the wrong item" },
  { value: "not-as-described", label: "It isn’t as described" },
  { value: "does-not-fit", label: "It doesn’t fit" },
  { value: "no-longer-wanted", label: "I don’t want it any more" },
] as const

/** Units of each line that can still be cancelled, over all parcels. */
export const cancellableLines = ({ parcels, lines }: Pick<OrderView, "parcels" | "lines">) =>
  lines.flatMap(({ lineNo, title }) => {
    const units = parcels
      .flatMap((parcel) => parcel.lines)
      .reduce((sum, line) => sum + (line.lineNo === lineNo ? line.cancellable : 0), 0)
    return units > 0 ? [{ lineNo, title, units }] : []
  })
