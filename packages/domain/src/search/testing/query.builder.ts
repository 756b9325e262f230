import { anything } from "../query/anything.model.ts"
import type { ReachMap } from "../query/plan-query.rule.ts"
import type { SearchQuery } from "../search.model.ts"

export const aQuery = (over: Partial<SearchQuery> = {}): SearchQuery => ({
  ...anything,
  pincode: "560001",
  pageSize: 24,
  ...over,
})

const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)

/** Warehouse → the date it delivers by, a day after the first on which it may. */
export const aReach = (dates: Readonly<Record<string, string>>): ReachMap =>
  new Map(
    Object.entries(dates).map(([warehouseId, latest]) => [
      warehouseId,
      [{ service: "standard", warehouseId, earliest: dayBefore(latest), latest, feeMinor: 4900 }],
    ]),
  )
