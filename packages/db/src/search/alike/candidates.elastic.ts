import type { estypes } from "@elastic/elasticsearch"
import { type Candidates, type Described, describedDocument, type IndexDocument } from "@haat/domain/search"
import { mode } from "@haat/platform/env"
import { dependency } from "@haat/platform/resilience"
import type { Elastic } from "../../shared/index.ts"
import { indexNames } from "../index-names.mapping.ts"
import { alikeQuery } from "../query/alike-query.mapping.ts"

const timeoutMs = (): number => 1000 * mode().timeoutScale

type Stored = Pick<
  IndexDocument,
  "productId" | "title" | "brand" | "description" | "attributeWords" | "variants"
>

const request = (index: string, asked: Described, limit: number): estypes.SearchRequest => ({
  index,
  query: alikeQuery(asked),
  size: limit,
  track_total_hits: false,
  timeout: `${timeoutMs()}ms`,
  _source: ["productId", "title", "brand", "description", "attributeWords", "variants.priceMinor"],
})

/** Indexed products that may be a described item, whether or not they can be bought. */
export const makeCandidates = (elastic: Elastic, names = indexNames()): Candidates => {
  const engine = dependency("elastic")
  return {
    candidates: (asked, limit) =>
      engine.call(async (signal) => {
        const { hits } = await elastic.search<Stored>(request(names.live, asked, limit), { signal })
        return hits.hits.flatMap(({ _source, _score }) =>
          _source
            ? [
                {
                  productId: _source.productId,
                  candidate: { ...describedDocument(_source), score: _score ?? 0 },
                },
              ]
            : [],
        )
      }),
  }
}
