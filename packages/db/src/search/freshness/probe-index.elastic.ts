import { type IndexDocument, probeWarehouseId } from "@haat/domain/search"
import type { Elastic } from "../../shared/index.ts"
import { indexNames } from "../index-names.mapping.ts"
import { operationsOf } from "../product-index.elastic.ts"
import { makeIndexWriter } from "../writing/index-writer.elastic.ts"

/** What the probe of freshness asks of the index, the way a search would. */
export const makeProbeIndex = (elastic: Elastic, names = indexNames()) => ({
  putProbe: async (document: IndexDocument): Promise<void> => {
    await makeIndexWriter(elastic, names).write(operationsOf([{ kind: "put", document }]))
  },
  finds: async (sku: string): Promise<boolean> => {
    const stocked = {
      bool: {
        filter: [{ term: { "variants.sku": sku } }, { term: { "variants.stockedIn": probeWarehouseId } }],
      },
    }
    const { count } = await elastic.count({
      index: names.live,
      query: { nested: { path: "variants", query: stocked } },
    })
    return count > 0
  },
})
