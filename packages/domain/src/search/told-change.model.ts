/** A SKU's stock as an event tells of it; without a revision, whatever is known of it doesn't count. */
export type StockChange = { readonly sku: string; readonly revision: number | null }

/** A revision of an item, as an event tells of it. */
export type ItemChange = {
  readonly productId: string
  readonly revision: number
  /** SKUs of a new item whose first units are about to be booked: their availability will be told. */
  readonly stockFollowsOf?: readonly string[]
}

/** A revision of an item that changed nothing but prices. */
export type PriceChange = { readonly productId: string; readonly revision: number }
