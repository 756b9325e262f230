import type { IndexDocument, IndexVariant, SourceStock } from "./index-document.model.ts"
import { stockRoom } from "./index-document.rule.ts"

export type Readings = ReadonlyMap<string, SourceStock>

/** Which revision of its item a document was read of. */
export const itemRevisionOf = ({ version }: Pick<IndexDocument, "version">): number =>
  Math.floor(version / stockRoom)

/** The version a whole new reading would have: of this revision of the item, with stock as it was read. */
export const versionWith = (
  itemRevision: number,
  variants: readonly Pick<IndexVariant, "sku">[],
  stock: Readings,
): number =>
  itemRevision * stockRoom + variants.reduce((sum, { sku }) => sum + (stock.get(sku)?.revision ?? 0), 0)

/** The variant, standing where it now stands. */
export const standing = (variant: IndexVariant, stock: Readings): IndexVariant => ({
  ...variant,
  stockedIn: (stock.get(variant.sku)?.warehouses ?? [])
    .filter(({ available }) => available > 0)
    .map(({ warehouseId }) => warehouseId),
})

/**
 * The document as the index holds it with stock as it now stands, under the version a whole new reading of the same item
 * revision would have; null when that is no news.
 */
export const restocked = (document: IndexDocument, stock: Readings): IndexDocument | null => {
  const version = versionWith(itemRevisionOf(document), document.variants, stock)
  if (version <= document.version) return null
  return { ...document, version, variants: document.variants.map((variant) => standing(variant, stock)) }
}
