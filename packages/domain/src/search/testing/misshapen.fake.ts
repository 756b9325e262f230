import type { IndexChange } from "../indexing/index-document.model.ts"
import type { Misshapen } from "../indexing/rebuilding/rebuild.model.ts"

/** An index's documents of another shape, by product id, each with the version it holds. */
export const fakeMisshapen = (held: ReadonlyMap<string, number>) => {
  const left = new Map(held)
  const rewritten: IndexChange[] = []
  const rewrite = (change: IndexChange): readonly string[] => {
    const { productId, version } = change.kind === "put" ? change.document : change
    if (version < (held.get(productId) ?? 0)) return [productId]
    rewritten.push(change)
    left.delete(productId)
    return []
  }
  const misshapen: Misshapen = {
    count: async () => left.size,
    list: async (after, limit) =>
      [...left.keys()]
        .sort()
        .filter((id) => after === null || id > after)
        .slice(0, limit),
    rewrite: async (changes) => changes.flatMap(rewrite),
  }
  return { misshapen, left, rewritten }
}
