export type QuoteLine = {
  readonly sku: string
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly unitMrpMinor: number
  /** unitPriceMinor × quantity. Prices include GST. */
  readonly lineMinor: number
  readonly discountMinor: number
  /** GST contained in lineMinor − discountMinor. */
  readonly taxMinor: number
  readonly gstRatePercent: number
}

/** What is to be paid, and why. `id` is a hash of everything that matters: same facts, same id. */
export type Quote = {
  readonly id: string
  readonly currency: "INR"
  readonly lines: readonly QuoteLine[]
  readonly itemsMinor: number
  readonly discountMinor: number
  readonly deliveryMinor: number
  readonly taxMinor: number
  readonly totalMinor: number
}

export type QuoteInput = {
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly unitPriceMinor: number
    readonly unitMrpMinor: number
    readonly gstRatePercent: number
  }[]
  readonly deliveryMinor: number
}

/** The pricing room's front door. */
export type Pricing = { readonly quote: (input: QuoteInput) => Promise<Quote> }
