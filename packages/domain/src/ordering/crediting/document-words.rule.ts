import type { CreditReason, PrintedDocument } from "./credit-note.model.ts"

const reasons: Readonly<Record<CreditReason, string>> = {
  returned: "Goods were returned",
  lost: "The parcel was lost",
  "not-delivered": "The parcel came back undelivered",
}

/** What a document calls itself; a credit note names the invoice it is against, and why. `day` writes a date. */
export const documentWords = (document: PrintedDocument, day: (iso: string) => string) => {
  const { number, issuedOn } = document
  if (!("against" in document))
    return { title: "Tax invoice", lines: [`Invoice ${number} of ${day(issuedOn)}`] }
  const { against, reason } = document
  const about = `Against invoice ${against.number} of ${day(against.issuedOn)}. ${reasons[reason]}.`
  return { title: "Credit note", lines: [`Credit note ${number} of ${day(issuedOn)}`, about] }
}
