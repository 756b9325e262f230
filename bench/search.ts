import { parseArgs } from "node:util"
import { benchSearch } from "./search/bench-search.ts"

/**
 * `npm run bench:search [-- --full]` beside a running shop. By default two markets that fit in minutes; `--full` measures 20k,
 * 200k and a million products. `--sizes 20000,50000`, `--seconds 5`, `--fed 1500` and `--probes 100` choose otherwise.
 */
const { values } = parseArgs({
  options: {
    full: { type: "boolean", default: false },
    sizes: { type: "string" },
    seconds: { type: "string", default: "6" },
    fed: { type: "string", default: "1500" },
    probes: { type: "string", default: "100" },
  },
})

const sizes = values.sizes ?? (values.full ? "20000,200000,1000000" : "20000,60000")
console.log(
  JSON.stringify(
    await benchSearch({
      sizes: sizes.split(",").map(Number),
      seconds: Number(values.seconds),
      fedProducts: Number(values.fed),
      probes: Number(values.probes),
    }),
  ),
)
process.exit(0)
