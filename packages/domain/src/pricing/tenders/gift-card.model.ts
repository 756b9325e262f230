import type { Page, PageRequest } from "../../shared/index.ts"
import type { Staff } from "../offers/offer-desk.model.ts"

export type GiftCardRow = {
  readonly accountId: string
  readonly lastFour: string
  readonly initialMinor: number
  readonly balanceMinor: number
  readonly heldMinor: number
  readonly expiresAt: Date | null
  readonly state: "open" | "blocked"
  readonly note: string
  readonly createdAt: Date
}

export type NewGiftCard = {
  readonly accountId: string
  readonly code: string
  readonly amountMinor: number
  readonly expiresAt: Date | null
  readonly note: string
}

/** Cards as staff keep them; a code goes in once and never comes out. */
export type GiftCardDesk = {
  readonly issue: (cards: readonly NewGiftCard[], staff: Staff) => Promise<void>
  readonly list: (page: PageRequest) => Promise<Page<GiftCardRow>>
  readonly setState: (accountId: string, state: GiftCardRow["state"], staff: Staff) => Promise<boolean>
}

export type GiftCardDraft = {
  readonly amountMinor: number
  readonly count: number
  /** Codes that are known beforehand, of cards that were printed elsewhere; the others are made up. */
  readonly codes?: readonly string[]
  readonly expiresAt: Date | null
  readonly note: string
}

/** What a card's bearer sees. */
export type GiftCardView = {
  readonly lastFour: string
  readonly availableMinor: number
  readonly expiresAt: Date | null
}
