import type { Staff } from "../offers/offer-desk.model.ts"

/** Of every rupee that was paid in money for goods that stay with the buyer, this share comes back as rewards. */
export const REWARD_PERCENT = 1
/** How long earned rewards may be spent. */
export const REWARD_LIFE_MS = 365 * 24 * 3_600_000
/** While goods are on their way back their parcel's rewards wait at most so much longer. */
export const RETURN_GRACE_MS = 30 * 24 * 3_600_000

/** What an order may earn from: its units' prices and how much of them was paid in money. */
export type RewardSource = {
  readonly orderId: string
  readonly orderCode: string
  readonly customerId: string
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly unitPriceMinor: number
  }[]
  /** Paid through a gateway for the goods: without delivery, gift cards and rewards. */
  readonly moneyMinor: number
}

export type ParcelUnits = readonly { readonly sku: string; readonly quantity: number }[]

export type BoughtFacts = {
  readonly orderId: string
  readonly orderCode: string
  readonly customerId: string | null
  readonly email: string
  readonly totalMinor: number
  readonly lines: RewardSource["lines"]
  readonly at: Date
}
export type ParcelFacts = {
  readonly orderId: string
  readonly shipmentId: string
  readonly units: ParcelUnits
  readonly at: Date
}
export type ReturnFacts = {
  readonly orderId: string
  /** The event that says so: the same one counts once. */
  readonly fact: string
  readonly units: readonly { readonly shipmentId: string; readonly sku: string; readonly quantity: number }[]
  readonly at: Date
}

export type RewardEntry = {
  readonly at: Date
  readonly note: string
  readonly reason: string
  readonly amountMinor: number
}

/** What the account page shows. Amounts in paise. */
export type RewardsView = {
  readonly balanceMinor: number
  /** Set aside for orders that are being paid. */
  readonly heldMinor: number
  /** Earned with delivered parcels, spendable once they can't be returned any more. */
  readonly coming: readonly {
    readonly orderCode: string
    readonly amountMinor: number
    readonly dueAt: Date
  }[]
  readonly expiring: readonly { readonly amountMinor: number; readonly expiresAt: Date }[]
  readonly entries: readonly RewardEntry[]
}

/** Rewards given by staff. */
export type RewardGrant = {
  readonly customerId: string
  readonly amountMinor: number
  readonly note: string
  /** The same one is given once, e.g. the id of the complaint it makes good. */
  readonly ref: string
}

/** The books of rewards. */
export type RewardBook = {
  /** Remembers the buyer, and what the order may earn from; safe to repeat. */
  readonly noteBought: (facts: BoughtFacts) => Promise<void>
  readonly sourceOf: (orderId: string) => Promise<RewardSource | null>
  /** Once per parcel. */
  readonly addParcel: (parcel: {
    readonly shipmentId: string
    readonly source: RewardSource
    readonly amountMinor: number
    readonly dueAt: Date
    readonly at: Date
  }) => Promise<void>
  readonly delay: (shipmentIds: readonly string[], until: Date) => Promise<void>
  /** Once per fact; never below zero. */
  readonly lower: (
    fact: string,
    parcels: readonly { readonly shipmentId: string; readonly byMinor: number }[],
  ) => Promise<void>
  /** Posts what is due by the primary's clock; answers how many. */
  readonly payDue: (limit: number, now: Date) => Promise<number>
  /** Ends what is over, unless it is set aside for an order just now. */
  readonly expire: (limit: number, now: Date) => Promise<number>
  /** False: given before. */
  readonly grant: (grant: RewardGrant, staff: Staff) => Promise<boolean>
  readonly view: (customerId: string) => Promise<RewardsView>
}
