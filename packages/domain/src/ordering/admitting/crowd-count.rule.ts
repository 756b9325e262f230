/**
 * Counts how often each SKU is asked for in the second at hand; true once per second for a SKU that reaches the number
 * from which it is hot.
 */
export const makeCrowdCount = (hotPerSecond: number): ((sku: string, nowMs: number) => boolean) => {
  let second = 0
  let counts = new Map<string, number>()
  return (sku, nowMs) => {
    const now = Math.floor(nowMs / 1000)
    if (now !== second) {
      second = now
      counts = new Map()
    }
    const count = (counts.get(sku) ?? 0) + 1
    counts.set(sku, count)
    return count === hotPerSecond
  }
}
