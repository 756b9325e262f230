type Kind =
  | "COUNT"
  | "RESERVE"
  | "RELEASE"
  | "COMMIT"
  | "DEALLOCATE"
  | "SHIP"
  | "RESTOCK"
  | "SCRAP"
  | "ADJUST"
  | "RECEIVE"
  | "TRANSFER_OUT"
  | "TRANSFER_IN"

/** What each movement means to those who read the ledger. */
export const movementWords: Readonly<Record<Kind, string>> = {
  COUNT: "Counted by the supplier",
  RESERVE: "Held for a buyer",
  RELEASE: "Hold given back",
  COMMIT: "Sold",
  DEALLOCATE: "Sale undone",
  SHIP: "Left the warehouse",
  RESTOCK: "Came back, fit to sell",
  SCRAP: "Came back damaged",
  ADJUST: "Corrected by hand",
  RECEIVE: "Received",
  TRANSFER_OUT: "Sent to another warehouse",
  TRANSFER_IN: "Arrived from another warehouse",
}

/** A change with its sign; nothing for 0. */
export const signed = (units: number): string =>
  units === 0 ? "" : units > 0 ? `+${units}` : `−${Math.abs(units)}`

type Refused =
  | { readonly code: string; readonly most?: number; readonly promised?: number }
  | null
  | undefined

/** Why a correction was not booked, and what to do about it. */
export const adjustProblem = (refusal: Refused): string => {
  if (refusal?.code === "STOCK_PROMISED")
    return `${refusal.promised} units are promised to buyers, so no more than ${refusal.most} can be taken off. If more are gone, book the supplier’s count: it marks what is missing and stops the sale.`
  if (refusal?.code === "STOCK_NOT_FOUND")
    return "This SKU isn’t stocked in this warehouse. Receive goods or book a count first."
  return "Not booked. Look over change and reason, then try again; a correction is booked once, however often it is sent."
}
