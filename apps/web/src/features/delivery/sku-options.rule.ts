import { bestOptions, type DeliveryPromise, type Reach } from "@haat/domain/delivery"
import { byArrival } from "@haat/domain/shared"

/** Where a SKU's units are; inventory's own fits. */
export type SkuStock = {
  readonly sku: string
  readonly warehouses: readonly { readonly warehouseId: string; readonly available: number }[]
}

export type SkuOptions = {
  readonly options: readonly DeliveryPromise[]
  /** Units that can reach the pincode. */
  readonly available: number
}

export type Alternative = { readonly sku: string; readonly earliest: string; readonly latest: string }

/** Warehouses that have some of a SKU, whether they reach the pincode or not. */
export const stockedAt = (sku: string, levels: readonly SkuStock[]): readonly string[] =>
  (levels.find((level) => level.sku === sku)?.warehouses ?? [])
    .filter(({ available }) => available > 0)
    .map(({ warehouseId }) => warehouseId)

/** The SKUs of which no warehouse has any. */
export const goneOf = (skus: readonly string[], levels: readonly SkuStock[]): readonly string[] =>
  [...new Set(skus)].filter((sku) => stockedAt(sku, levels).length === 0)

/** A SKU's dates at a pincode, by the warehouses that have it and reach there. */
export const optionsOf = (sku: string, levels: readonly SkuStock[], reach: Reach): SkuOptions => {
  const stocked = (levels.find((level) => level.sku === sku)?.warehouses ?? []).filter(
    ({ warehouseId, available }) => available > 0 && reach.byWarehouse.has(warehouseId),
  )
  const ids = stocked.map(({ warehouseId }) => warehouseId)
  return {
    options: ids.length > 0 ? bestOptions(reach, ids) : [],
    available: stocked.reduce((sum, { available }) => sum + available, 0),
  }
}

const shown = 3

/** Where a SKU can't come: which of the others can, the soonest first. */
export const alternativesTo = (
  sku: string,
  levels: readonly SkuStock[],
  reach: Reach,
): readonly Alternative[] => {
  if (optionsOf(sku, levels, reach).options.length > 0) return []
  return levels
    .flatMap((level): readonly Alternative[] => {
      const [first] = optionsOf(level.sku, levels, reach).options
      return first ? [{ sku: level.sku, earliest: first.earliest, latest: first.latest }] : []
    })
    .sort((a, b) => byArrival(a, b) || (a.sku < b.sku ? -1 : 1))
    .slice(0, shown)
}
