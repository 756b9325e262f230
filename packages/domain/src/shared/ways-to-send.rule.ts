import { soonerFirst } from "./worth-offering.rule.ts"

/** A warehouse's promise by one service. */
export type WayToSend = {
  readonly service: "standard" | "express"
  readonly warehouseId: string
  readonly earliest: string
  readonly latest: string
  readonly feeMinor: number
}
type Service = WayToSend["service"]

const bestOf = <Way extends WayToSend>(
  byWarehouse: ReadonlyMap<string, readonly Way[]>,
  service: Service,
): readonly Way[] =>
  [...byWarehouse.values()]
    .flatMap((ways) =>
      ways
        .filter((way) => way.service === service)
        .sort(soonerFirst)
        .slice(0, 1),
    )
    .sort(soonerFirst)

const chosen = new WeakMap<object, Readonly<Record<Service, readonly WayToSend[]>>>()

/** The best promise of each warehouse for a service, the soonest arrival first; worked out once per answer. */
export const promisesFor = <Way extends WayToSend>(
  byWarehouse: ReadonlyMap<string, readonly Way[]>,
  service: Service,
): readonly Way[] => {
  const known = chosen.get(byWarehouse)
  if (known) return known[service] as readonly Way[]
  const made = { standard: bestOf(byWarehouse, "standard"), express: bestOf(byWarehouse, "express") }
  chosen.set(byWarehouse, made)
  return made[service]
}

const rankOf = (ways: readonly WayToSend[]) => {
  const arrivalOf = ({ latest, earliest }: WayToSend) => `${latest} ${earliest}`
  const arrivals = [...new Set(ways.map(arrivalOf))].sort()
  return ways.map((way) => ({
    warehouseId: way.warehouseId,
    rank: arrivals.indexOf(arrivalOf(way)),
    costMinor: way.feeMinor,
  }))
}

const ranked = new WeakMap<readonly WayToSend[], ReturnType<typeof rankOf>>()

/** Candidates for allocation: equal arrival is equal rank, so that cost decides between equals; ranked once per answer. */
export const candidatesFrom = (ways: readonly WayToSend[]): ReturnType<typeof rankOf> => {
  const known = ranked.get(ways)
  if (known) return known
  const made = rankOf(ways)
  ranked.set(ways, made)
  return made
}

/** Of the ways those that these holds are sent by. */
export const waysUsed = <Way extends WayToSend>(
  ways: readonly Way[],
  holds: readonly { readonly warehouseId: string }[],
): readonly Way[] => {
  const ids = new Set(holds.map(({ warehouseId }) => warehouseId))
  return ways.filter(({ warehouseId }) => ids.has(warehouseId))
}
