import { makeReindex } from "@haat/domain/search"
import { aProduct, aStock } from "@haat/domain/search/testing"
import { sleep } from "@haat/platform/clock"
import { createElastic } from "../../shared/index.ts"
import { indexNames } from "../index-names.mapping.ts"
import { makeIndexVersions } from "../index-versions.elastic.ts"
import { truthOf } from "./moving-truth.ts"

/** Rebuilds the index of a test in a process of its own, so that it can be killed in the middle. */
const [noun = "", count = "0"] = process.argv.slice(2)
const elastic = createElastic()
const ids = Array.from({ length: Number(count) }, (_, at) => `P-${String(at).padStart(6, "0")}`)

const reindex = makeReindex({
  shelf: {
    countProducts: async () => ids.length,
    listProductIds: async (after, limit) => ids.filter((id) => after === null || id > after).slice(0, limit),
    listCategories: async () => [],
    getProducts: async (wanted) => {
      const revisions = await truthOf(elastic, noun, wanted)
      return wanted.map((id) =>
        aProduct({
          id,
          slug: id,
          revision: revisions.get(id) ?? 1,
          title: `Walrus ${revisions.get(id) ?? 1}`,
          variants: [{ sku: id, options: {}, offer: { priceMinor: 100, mrpMinor: 100 } }],
        }),
      )
    },
  },
  stock: { availabilityOf: async (skus) => skus.map((sku) => aStock(sku, { "WH-A": 1 }, 0)) },
  interests: { ratesOf: async () => new Map() },
  index: makeIndexVersions(elastic, indexNames(noun)),
  turn: () => sleep(40),
})
await reindex()
await elastic.close()
