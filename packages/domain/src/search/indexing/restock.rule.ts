import type { IndexDocument, SourceStock } from "./index-document.model.ts"
import { stockRoom } from "./index-document.rule.ts"

/**
 * The document as the index holds it with stock as it now stands, under the version a whole new reading of the same item
 * revision would have; null when that is no news.
 */
export const restocked = (
  document: IndexDocument,
  stock: ReadonlyMap<string, SourceStock>,
): IndexDocument | null => {
  const readings = document.variants.map(({ sku }) => stock.get(sku))
  const revisions = readings.reduce((sum, reading) => sum + (reading?.revision ?? 0), 0)
  const version = Math.floor(document.version / stockRoom) * stockRoom + revisions
  if (version <= document.version) return null
  const variants = document.variants.map((variant, index) => ({
    ...variant,
    stockedIn: (readings[index]?.warehouses ?? [])
      .filter(({ available }) => available > 0)
      .map(({ warehouseId }) => warehouseId),
  }))
  return { ...document, version, variants }
}
