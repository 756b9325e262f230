import { elasticEnv } from "@haat/platform/env"
import { createCatalog } from "@haat/runtime/catalog"
import { createDelivery } from "@haat/runtime/delivery"
import { createInventory } from "@haat/runtime/inventory"
import { clients } from "@haat/runtime/shared"
import { until } from "../../process/until.ts"
import type { Report } from "../../terminal/progress.ts"
import type { DemoProduct } from "../world/products.ts"

const deadlineMs = 120_000
const everyMs = 250
const askedAtOnce = 1000

/** The item service has taken all submissions. */
export const awaitKept = async (count: number, report: Report): Promise<void> => {
  const catalog = createCatalog(clients)
  await until(
    deadlineMs,
    async () => {
      const kept = await catalog.countProducts()
      say(report, "products kept", [kept, count])
      if (kept < count) throw new Error(`only ${kept} of ${count} products are kept`)
    },
    everyMs,
  )
}

/** The search consumer has indexed all products. */
export const awaitIndexed = async (count: number, report: Report): Promise<void> => {
  const index = `${elasticEnv().indexPrefix}products`
  await until(
    deadlineMs,
    async () => {
      const found = (await clients.elastic().count({ index })).count
      say(report, "products indexed", [found, count])
      if (found < count) throw new Error(`only ${found} of ${count} products are indexed`)
    },
    everyMs * 2,
  )
}

/** Said once for every tenth of the way, so that a log stays short. */
const say = (report: Report, what: string, [done, all]: readonly [number, number]): void => {
  report(`${what}: ${Math.floor((done / Math.max(1, all)) * 10) * 10} % of ${all}`)
}

const isStocked = (stock: string): boolean => /=[1-9]/.test(stock)

const skusOf = (products: readonly DemoProduct[]): readonly string[] =>
  products.flatMap(({ supplierId, variants }) =>
    variants.filter(({ stock }) => isStocked(stock)).map(({ id }) => `${supplierId}-${id}`),
  )

/** Inventory has booked every count: each SKU that has pieces can be promised. */
export const awaitStocked = async (products: readonly DemoProduct[], report: Report): Promise<void> => {
  const inventory = createInventory(clients, {
    catalog: createCatalog(clients),
    delivery: createDelivery(clients),
  })
  const all = skusOf(products)
  const pending = new Set(all)
  await until(
    deadlineMs,
    async () => {
      const waiting = [...pending]
      for (let from = 0; from < waiting.length; from += askedAtOnce) {
        const found = await inventory.availabilityOf(waiting.slice(from, from + askedAtOnce))
        for (const { sku, warehouses } of found) if (warehouses.length > 0) pending.delete(sku)
      }
      say(report, "SKUs in stock", [all.length - pending.size, all.length])
      if (pending.size > 0) throw new Error(`${pending.size} SKUs have no stock yet`)
    },
    everyMs * 2,
  )
}
