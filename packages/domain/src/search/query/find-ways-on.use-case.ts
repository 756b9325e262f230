import { withoutEach } from "../answer/relax.rule.ts"
import type { SearchHit, SearchQuery, SearchResult } from "../search.model.ts"

export type FindWaysOnPorts = {
  /** How much another query would list, its text read the same way. */
  readonly count: (query: SearchQuery) => Promise<number>
  readonly similar: () => Promise<readonly SearchHit[]>
  readonly popular: () => Promise<readonly SearchHit[]>
}

export type WaysOn = Pick<SearchResult, "relaxations" | "similar" | "popular">

export const noWays: WaysOn = { relaxations: [], similar: [], popular: [] }

/** When nothing is listed: what each filter hides; where none is to blame, what is similar, failing that what others buy. */
export const makeFindWaysOn =
  ({ count, similar, popular }: FindWaysOnPorts) =>
  async ({
    query,
    facets,
  }: { readonly query: SearchQuery } & Pick<SearchResult, "facets">): Promise<WaysOn> => {
    const counted = withoutEach(query, facets).map(async (one) => ({
      ...one.relaxation,
      total: await count(one.query),
    }))
    const relaxations = (await Promise.all(counted)).filter(({ total }) => total > 0)
    if (relaxations.length > 0) return { ...noWays, relaxations }
    const like = await similar()
    return like.length > 0 ? { ...noWays, similar: like } : { ...noWays, popular: await popular() }
  }
