import "./engine-addresses.ts"
import { closeAll } from "@haat/runtime/shared"
import { createShop } from "@haat/runtime/shop"

const began = performance.now()
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1)

/** Builds the search index anew beside the live one and swaps; run it again after an interruption and it goes on. */
const count = await createShop().search.reindex((done) => {
  console.log(`${done} products read, ${seconds()} s`)
})
console.log(`${count} products in the new index, which is live now; ${seconds()} s`)
await closeAll()
