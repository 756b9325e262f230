export const LETTER_KINDS = ["placed", "failed", "expired", "cancelled"] as const
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

export type Letter = { readonly subject: string; readonly text: string; readonly html: string }

/** The notification front door: one send per event and channel, however often the event arrives. */
export type Notification = {
  readonly notifyOrder: (event: {
    readonly eventId: string
    readonly type: string
    readonly orderCode: string
    readonly email: string
  }) => Promise<void>
}
