export type TenderKind = "gift-card" | "rewards"

/** Money of ours that a shopper may spend: an account in the ledger and what is free on it. */
export type Funds = {
  readonly accountId: string
  readonly kind: TenderKind
  /** What people call it, e.g. the end of a card's code. */
  readonly label: string
  readonly availableMinor: number
}

/** What one account pays of an order. It lowers what the gateway is asked for, not the total. */
export type TenderPart = {
  readonly accountId: string
  readonly kind: TenderKind
  readonly label: string
  readonly amountMinor: number
}
