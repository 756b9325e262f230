import { type FilledPage, fillPage } from "../answer/fill-page.rule.ts"
import { listingOf, placesOf } from "../answer/order-hits.rule.ts"
import { type AskSoldOut, showable } from "./ask-sold-out.use-case.ts"
import type { IndexPage, IndexQuery } from "./index-query.model.ts"
import type { ReachMap } from "./plan-query.rule.ts"

/**
 * The page in its order, without what sold out meanwhile. Asked for what its cards show alone; only where some of that sold out, for
 * all that may stand in its place.
 */
export const makeFillListed =
  ({ soldOutOf }: { readonly soldOutOf: AskSoldOut }) =>
  async (
    { plan, answer }: { readonly plan: IndexQuery; readonly answer: IndexPage },
    { pageSize, reach }: { readonly pageSize: number; readonly reach: ReachMap },
  ): Promise<FilledPage> => {
    const facts = { answer, listing: listingOf(answer, plan), plan, pageSize, reach }
    const page = fillPage({ ...facts, soldOut: new Set(plan.gone) })
    const shown = new Set(page.hits.map(({ sku }) => sku))
    const soldOut = await soldOutOf([...shown])
    if (soldOut.size === 0) return page
    const behind = await soldOutOf(
      showable(placesOf(facts.listing, plan), plan).filter((sku) => !shown.has(sku)),
    )
    return fillPage({ ...facts, soldOut: new Set([...plan.gone, ...soldOut, ...behind]) })
  }
