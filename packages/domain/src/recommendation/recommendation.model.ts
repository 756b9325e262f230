/** What was bought together in one order. `day` is YYYY-MM-DD, UTC. */
export type OrderSignal = {
  readonly orderId: string
  readonly day: string
  readonly products: readonly { readonly productId: string; readonly quantity: number }[]
}

export type ProductCount = { readonly productId: string; readonly count: number }

/** The recommendation front door. Point reads by partition key; empty lists where nothing is known. */
export type Recommendation = {
  /** Most bought in the last seven days, as last ranked. */
  readonly general: (limit: number) => Promise<readonly string[]>
  /** Most often in one order with this product. */
  readonly likeProduct: (productId: string, limit: number) => Promise<readonly string[]>
  /** Safe to repeat: an order counts once. */
  readonly recordOrder: (signal: OrderSignal) => Promise<void>
  /** Ranks the last seven days anew; answers how many products are ranked. */
  readonly rankGeneral: () => Promise<number>
}
