import { fits } from "../answer/shown-hit.rule.ts"
import type { SearchProductsPorts } from "../ports.ts"
import type { IndexHit, IndexQuery } from "./index-query.model.ts"

/** SKUs of all that may stand on a card of these hits: variants that fit and stand somewhere. */
export const showable = (
  hits: readonly Pick<IndexHit, "document">[],
  plan: Pick<IndexQuery, "facets" | "price">,
): readonly string[] =>
  hits.flatMap(({ document }) =>
    document.variants
      .filter((variant) => variant.stockedIn.length > 0 && fits(variant, plan))
      .map(({ sku }) => sku),
  )

export type AskSoldOut = (skus: readonly string[]) => Promise<ReadonlySet<string>>

/**
 * Which of these SKUs sold out since they were indexed: in all of these warehouses, or everywhere where none are named. Where nobody
 * can say, the index's word stands.
 */
export const makeAskSoldOut =
  (
    { stock, onHintAway }: Pick<SearchProductsPorts, "stock" | "onHintAway">,
    at?: ReadonlySet<string>,
  ): AskSoldOut =>
  async (skus) => {
    if (skus.length === 0) return new Set()
    try {
      return await stock.soldOut(skus, at)
    } catch (error) {
      onHintAway(error)
      return new Set()
    }
  }
