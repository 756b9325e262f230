import type { LineSupply } from "../basket.model.ts"

type Arrival = { readonly earliest: string; readonly latest: string; readonly feeMinor: number }

export type SkuStock = {
  readonly sku: string
  readonly warehouses: readonly { readonly warehouseId: string; readonly available: number }[]
}

export type ReachFacts = {
  /** Warehouses that reach the pincode. */
  readonly reachable: ReadonlySet<string>
  readonly standardFrom: (warehouseIds: readonly string[]) => Arrival | null
}

/** What one SKU's stock means at the pincode: all of it, the part that can travel there, and by when. */
export const lineSupply = (stock: SkuStock, { reachable, standardFrom }: ReachFacts): LineSupply => {
  const stocked = stock.warehouses.filter(({ available }) => available > 0)
  const near = stocked.filter(({ warehouseId }) => reachable.has(warehouseId))
  const sum = (parts: typeof stocked) => parts.reduce((total, { available }) => total + available, 0)
  const promise = near.length > 0 ? standardFrom(near.map(({ warehouseId }) => warehouseId)) : null
  return {
    sku: stock.sku,
    available: sum(stocked),
    deliverable: promise === null ? 0 : sum(near),
    standard: promise && { earliest: promise.earliest, latest: promise.latest, feeMinor: promise.feeMinor },
  }
}
