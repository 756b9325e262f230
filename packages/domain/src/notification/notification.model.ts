import type { Watching } from "./watch.model.ts"

export const LETTER_KINDS = ["placed", "failed", "expired", "cancelled", "shipped", "delayed"] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** What a letter about an order says. Amounts in minor units of `currency`, dates as YYYY-MM-DD. */
export type OrderFacts = {
  readonly code: string
  readonly currency: string
  readonly lines: readonly {
    readonly title: string
    readonly options: Readonly<Record<string, string>>
    readonly quantity: number
    readonly lineMinor: number
    readonly arrival: { readonly earliest: string; readonly latest: string }
  }[]
  readonly itemsMinor: number
  readonly deliveryMinor: number
  readonly totalMinor: number
  readonly taxMinor: number
  readonly refundMinor: number
  /** Known once the order is bought. `trackingUrl`: the carrier's page about it. */
  readonly parcels: readonly ParcelFacts[]
  readonly address: {
    readonly name: string
    readonly line1: string
    readonly line2: string
    readonly city: string
    readonly state: string
    readonly pincode: string
  }
  /** Where its owner follows the order, with the access token. */
  readonly href: string
}

export type ParcelFacts = {
  readonly id: string
  readonly no: number
  readonly earliest: string
  readonly latest: string
  /** It will be there on a later day than promised, and why. */
  readonly delay: { readonly until: string; readonly reason: string } | null
  readonly carrier: string | null
  readonly trackingNo: string | null
  readonly trackingUrl: string | null
}

export type Letter = {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where its reader ends what it is a part of; mail programs offer it. */
  readonly unsubscribe?: string
}

export const ACCOUNT_LETTER_KINDS = ["confirm", "taken", "reset"] as const
/** Confirm the address · somebody tried to sign up with it · choose a new password. */
export type AccountLetterKind = (typeof ACCOUNT_LETTER_KINDS)[number]

/** The notification front door: one send per event and channel, however often the event arrives. */
export type Notification = Watching & {
  readonly notifyOrder: (event: {
    readonly eventId: string
    readonly type: string
    readonly orderCode: string
    readonly email: string
    /** What a parcel's event is about. */
    readonly shipmentId?: string | undefined
  }) => Promise<void>
  /** `sealedLink` is opened only for the letter: who reads events can't enter an account. */
  readonly notifyAccount: (event: {
    readonly eventId: string
    readonly letter: AccountLetterKind
    readonly email: string
    readonly name: string
    readonly sealedLink: string
  }) => Promise<void>
}
