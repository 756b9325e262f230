import { createReadStream } from "node:fs"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { FeedReport } from "@haat/domain/catalog"
import { createCatalog } from "@haat/runtime/catalog"
import { clients } from "@haat/runtime/shared"
import { stateRoot } from "../../paths.ts"
import { Failure } from "../../terminal/failure.ts"
import type { Report } from "../../terminal/progress.ts"
import { feedName, feedText, formatOf } from "../world/feeds.ts"
import { type DemoProduct, makeProducts } from "../world/products.ts"
import { suppliers } from "../world/suppliers.ts"
import { awaitIndexed, awaitKept, awaitStocked } from "./arrivals.ts"

const folder = join(stateRoot, "seed", "feeds")

const feed = async (supplierId: string, products: readonly DemoProduct[]): Promise<FeedReport> => {
  const path = join(folder, feedName(supplierId))
  const format = formatOf(supplierId)
  await writeFile(path, feedText(products, format))
  const result = await createCatalog(clients).readFeed({
    supplierId,
    format,
    bytes: createReadStream(path),
    dryRun: false,
  })
  if (!result.ok) throw new Failure(`the feed of ${supplierId} was refused: ${JSON.stringify(result.error)}`)
  const [first] = result.value.errors
  if (first)
    throw new Failure(
      `${feedName(supplierId)} line ${first.line}, ${first.column}: ${first.code} (${first.hint})`,
    )
  return result.value
}

/** All products through the same door as any supplier's feed; ends when they can be found and bought. */
export const seedProducts = async (report: Report): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const products = makeProducts()
  const bySupplier = Map.groupBy(products, ({ supplierId }) => supplierId)
  let rows = 0
  for (const { id } of suppliers) {
    rows += (await feed(id, bySupplier.get(id) ?? [])).rows
  }
  report(`fed ${rows} rows of ${products.length} products`)
  await awaitKept(products.length, report)
  await awaitIndexed(products.length, report)
  await awaitStocked(products, report)
}
