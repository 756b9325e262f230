import { parseArgs } from "node:util"
import { createShop } from "@haat/runtime/shop"
import { benchSearch, searchBenchDefaults, searchBenchSizes } from "./search/bench-search.ts"
import { feedRatio } from "./search/feed-ratio.ts"

/**
 * `npm run bench:search [-- --quick]` beside a running shop: markets of 20k, 200k and a million products, grown one out of the
 * other, in about twenty minutes on two quiet cores; `--quick` takes two small ones. `--sizes 20000,50000`, `--seconds 6`,
 * `--fed 12000` and `--probes 100` choose otherwise; `--only feed` measures the way from a feed to searches alone.
 */
const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    sizes: { type: "string" },
    seconds: { type: "string", default: String(searchBenchDefaults.seconds) },
    fed: { type: "string", default: String(searchBenchDefaults.fedProducts) },
    probes: { type: "string", default: String(searchBenchDefaults.probes) },
    only: { type: "string" },
  },
})

if (values.only !== undefined && values.only !== "feed")
  throw new Error(`--only ${values.only}: it can be "feed"`)
const sizes = values.sizes?.split(",").map(Number) ?? searchBenchSizes(values.quick)
const options = {
  sizes,
  seconds: Number(values.seconds),
  fedProducts: Number(values.fed),
  probes: Number(values.probes),
}
const measured =
  values.only === "feed"
    ? {
        bench: "search",
        index_ratio: Number((await feedRatio(createShop(), options.fedProducts)).toFixed(2)),
      }
    : await benchSearch(options)
console.log(JSON.stringify(measured))
process.exit(0)
