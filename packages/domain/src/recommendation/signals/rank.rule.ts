import type { ProductCount } from "../recommendation.model.ts"

const dayMs = 86_400_000

/** Highest sum first; equal sums by id, so that the same facts always rank alike. */
export const rank = (counts: readonly ProductCount[], limit: number): readonly string[] => {
  const sums = new Map<string, number>()
  for (const { productId, count } of counts) sums.set(productId, (sums.get(productId) ?? 0) + count)
  return [...sums]
    .sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
    .slice(0, limit)
    .map(([productId]) => productId)
}

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** The last `count` days up to today, UTC. */
export const lastDays = (now: Date, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => dayOf(new Date(now.getTime() - index * dayMs)))
