import { migrateAll } from "@haat/runtime/setup"
import { closeAll } from "@haat/runtime/shared"
import { createShop } from "@haat/runtime/shop"

/** Brings every engine to the state this code needs, the shape of the search index too; safe to repeat. */
await migrateAll({ onStep: (step) => console.log(step) })
const { search } = createShop()
if (await search.isIndexOutdated()) {
  console.log("elastic: the search index is of an older shape and is built anew beside the live one")
  console.log(`elastic: ${await search.reindex()} products in the new index`)
}
await closeAll()
process.exit(0)
