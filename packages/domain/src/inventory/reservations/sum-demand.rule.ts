import type { StockDemand } from "../inventory.model.ts"

/**
 * One demand per SKU, sorted by SKU. Summing comes before any check: two lines of one SKU must not each be
 * measured against the same units, and a fixed order keeps two buyers from locking crosswise.
 */
export const sumDemand = (lines: readonly StockDemand[]): readonly StockDemand[] => {
  const bySku = new Map<string, number>()
  for (const { sku, quantity } of lines) {
    if (!Number.isSafeInteger(quantity) || quantity <= 0) {
      throw new RangeError(`quantity of ${sku} must be a positive integer, not ${quantity}`)
    }
    bySku.set(sku, (bySku.get(sku) ?? 0) + quantity)
  }
  return [...bySku].map(([sku, quantity]) => ({ sku, quantity })).sort((a, b) => (a.sku < b.sku ? -1 : 1))
}
