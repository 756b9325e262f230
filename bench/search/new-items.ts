import type { Shop } from "@haat/runtime/shop"
import { percentile } from "./load.ts"
import { type Fed, feed, withdrawAll } from "./throughput.ts"

const lookEveryMs = 10

/** Feeds of one new product each, one after the other, from the first byte until searches find it in stock; 95 % are faster, in ms. */
export const measureNewItems = async (shop: Pick<Shop, "catalog">, items: number): Promise<number> => {
  const fed: Fed[] = []
  try {
    for (let item = 0; item < items; item += 1) fed.push(await feed(shop, 1, lookEveryMs))
  } finally {
    for (const { brand, count } of fed) await withdrawAll(shop, brand, count)
  }
  const sorted = fed.map(({ perSecond }) => 1000 / perSecond).sort((a, b) => a - b)
  return percentile(sorted, 0.95)
}
