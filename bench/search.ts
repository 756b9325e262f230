import { parseArgs } from "node:util"
import { benchSearch, searchBenchSizes } from "./search/bench-search.ts"

/**
 * `npm run bench:search [-- --quick]` beside a running shop: markets of 20k, 200k and a million products, grown one out of the
 * other, in about twenty minutes on two quiet cores; `--quick` takes two small ones. `--sizes 20000,50000`, `--seconds 5`,
 * `--fed 4000` and `--probes 100` choose otherwise.
 */
const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    sizes: { type: "string" },
    seconds: { type: "string", default: "5" },
    fed: { type: "string", default: "4000" },
    probes: { type: "string", default: "100" },
  },
})

const sizes = values.sizes?.split(",").map(Number) ?? searchBenchSizes(values.quick)
console.log(
  JSON.stringify(
    await benchSearch({
      sizes,
      seconds: Number(values.seconds),
      fedProducts: Number(values.fed),
      probes: Number(values.probes),
    }),
  ),
)
process.exit(0)
