import type { estypes } from "@elastic/elasticsearch"
import type { Misshapen } from "@haat/domain/search"
import type { Elastic } from "../../shared/index.ts"
import { operationsOf } from "../product-index.elastic.ts"
import type { Operation } from "../writing/operation.mapping.ts"
import { shape } from "./index-shape.mapping.ts"

const otherwise: estypes.QueryDslQueryContainer = { bool: { must_not: [{ term: { shape } }] } }

type Write = (operations: readonly Operation[]) => Promise<readonly string[]>

/** What an index of this code's shape holds in another, with the way to write over it. */
export const makeMisshapen = (elastic: Elastic, index: string, write: Write): Misshapen => ({
  count: async () => (await elastic.count({ index, query: otherwise })).count,
  list: async (after, limit) => {
    const { hits } = await elastic.search({
      ...{ index, query: otherwise, sort: [{ productId: "asc" }], size: limit },
      ...(after === null ? {} : { search_after: [after] }),
      ...{ _source: false, track_total_hits: false },
    })
    return hits.hits.flatMap(({ _id }) => _id ?? [])
  },
  rewrite: (changes) => write(operationsOf(changes).map((operation) => ({ ...operation, again: true }))),
})
