/** What happened to a product: somebody opened it from a list of results, or somebody ordered it. */
export type Interest = {
  readonly kind: "click" | "order"
  readonly productId: string
  /** Who, without saying who: a visitor counts once a day and product, an order once. */
  readonly actor: string
  readonly at: Date
}

/** Clicks and orders of a product in the window. */
export type InterestCount = {
  readonly productId: string
  readonly clicks: number
  readonly orders: number
}

/** What staff see: how often what was looked at was bought. */
export type Conversion = InterestCount & { readonly rate: number; readonly weighedAt: Date }

/** Interest counts for four weeks: long enough for slow goods, short enough for a season. */
export const windowDays = 28

/**
 * What is believed of a product nobody looked at yet: three of a hundred who look, buy. A product's own clicks outweigh that belief
 * once there are more than a hundred of them.
 */
export const prior = { clicks: 100, orders: 3 } as const
export const priorRate: number = prior.orders / prior.clicks
