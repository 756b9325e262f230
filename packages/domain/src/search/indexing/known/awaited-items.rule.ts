/** Items that aren't written before their first units are booked, by the SKUs whose news will tell of that. */
export type AwaitedItems = {
  readonly await: (productId: string, skus: readonly string[]) => void
  /** The items that were left for the sake of these SKUs; they are forgotten. */
  readonly take: (skus: readonly string[]) => readonly string[]
}

/**
 * What this process left to later news, so that those needn't be looked up, neither in the index, which can't hold them, nor in the
 * catalog. Only a hint: a SKU may belong to another item by then, and forgetting costs a look. The oldest go first.
 */
export const makeAwaitedItems = (most = 50_000): AwaitedItems => {
  const items = new Map<string, string>()
  return {
    await: (productId, skus) => {
      for (const sku of skus) {
        items.delete(sku)
        items.set(sku, productId)
        if (items.size > most) items.delete(items.keys().next().value ?? "")
      }
    },
    take: (skus) => {
      const found = new Set(skus.flatMap((sku) => items.get(sku) ?? []))
      for (const sku of skus) items.delete(sku)
      return [...found]
    },
  }
}
