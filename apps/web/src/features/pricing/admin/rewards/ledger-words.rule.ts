const postings: Readonly<Record<string, string>> = {
  issue: "Issued",
  grant: "Given by us",
  earn: "Earned",
  spend: "Spent",
  refund: "Came back",
  expire: "Ended",
  reverse: "Taken back",
}

const accounts: Readonly<Record<string, string>> = {
  "house:rewards": "Haat: rewards",
  "house:orders": "Haat: orders",
  "house:expired": "Haat: ended",
  "house:gift-cards": "Haat: gift cards",
}

/** What moved the money, in a word. */
export const postingName = (reason: string): string => postings[reason] ?? reason

/** A side of a posting: one of the house's accounts, or the customer's. */
export const accountName = (accountId: string): string => accounts[accountId] ?? "Customer"
