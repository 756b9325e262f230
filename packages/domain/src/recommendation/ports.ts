import type { Clock, Ids } from "../shared/index.ts"
import type { OrderSignal, ProductCount } from "./recommendation.model.ts"

/** What this room needs from outside, in its own words. */
export type RecommendationEdge = { readonly clock: Clock; readonly ids: Ids }

export type Signals = {
  /** Keyed by the order: keeping it again changes nothing. */
  readonly keep: (signal: OrderSignal) => Promise<void>
  /** Units bought on a day, by product. */
  readonly boughtOn: (day: string) => Promise<readonly ProductCount[]>
  /** Orders shared with the product, by the other product. */
  readonly boughtWith: (productId: string) => Promise<readonly ProductCount[]>
}

export type Rankings = {
  readonly write: (name: string, productIds: readonly string[]) => Promise<void>
  readonly read: (name: string) => Promise<readonly string[]>
}
