import { closeAll } from "@haat/runtime/shared"
import { benchDelivery } from "./delivery.ts"
import { benchHome } from "./home.ts"
import { benchSearch, searchBenchDefaults } from "./search/bench-search.ts"

/** `npm run bench [name…]` against a running shop; each prints its ratios as one JSON line. */
const benches = {
  delivery: benchDelivery,
  home: benchHome,
  search: () => benchSearch(searchBenchDefaults),
} as const

const shop = (process.env.PUBLIC_URL ?? "http://127.0.0.1:3000").replace(/\/$/, "")
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(", ")}; there are ${Object.keys(benches).join(" and ")}.`)
  process.exit(2)
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`${name}: measuring, about a minute`)
  console.log(JSON.stringify(await bench(shop)))
}
await closeAll()
