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
  /** What the carrier asks; standard delivery is waived from FREE_DELIVERY_FROM_MINOR on. */
  readonly deliveryMinor: number
  /** Without it no delivery is waived. */
  readonly service?: "standard" | "express"
  /** Off the whole order, spread over the lines in proportion; never more than they cost. */
  readonly discountMinor?: number
}

/** Items worth at least this much travel free by the standard service. */
export const FREE_DELIVERY_FROM_MINOR = 49_900

/** What may be sold and at which price: the copy that placing an order reads, next to the orders themselves. */
export type SkuPrice = {
  readonly sku: string
  readonly productId: string
  readonly slug: string
  readonly title: string
  readonly supplierName: string
  readonly options: Readonly<Record<string, string>>
  readonly imageUrl: string | null
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly gstRatePercent: number
  readonly revision: number
  readonly state: "live" | "withdrawn"
}

/** The pricing room's front door. */
export type Pricing = {
  readonly quote: (input: QuoteInput) => Promise<Quote>
  readonly freeDeliveryFromMinor: number
  /** From MySQL; SKUs it has never heard of are left out. One query. */
  readonly pricesOf: (skus: readonly string[]) => Promise<readonly SkuPrice[]>
  /** Reads a product and keeps its SKUs' prices; an older revision never overwrites a newer one. Safe to repeat. */
  readonly copyProduct: (productId: string) => Promise<void>
}
