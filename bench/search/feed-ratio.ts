import type { Shop } from "@haat/runtime/shop"
import { measureThroughput } from "./throughput.ts"

/** How fast a feed becomes searchable, as a share of bulk indexing alone. */
export const feedRatio = async (shop: Pick<Shop, "catalog">, products: number): Promise<number> => {
  const { fedPerSecond, rawPerSecond } = await measureThroughput(shop, products)
  const ratio = fedPerSecond / rawPerSecond
  console.log(
    `${fedPerSecond.toFixed(0)} products/s from feed to searchable, ${rawPerSecond.toFixed(0)}/s by bulk alone: ${ratio.toFixed(2)}`,
  )
  return ratio
}
