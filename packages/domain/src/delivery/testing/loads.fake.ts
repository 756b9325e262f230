import type { LaneLoad } from "../capacity/limited-lanes.rule.ts"
import type { LoadCopies, LoadLedger } from "../ports.ts"

const keyOf = ({ laneId, day }: Pick<LaneLoad, "laneId" | "day">): string => `${laneId}\n${day}`

const inOrder = (loads: Iterable<LaneLoad>): LaneLoad[] =>
  [...loads].sort((a, b) => (a.laneId < b.laneId || (a.laneId === b.laneId && a.day < b.day) ? -1 : 1))

/** Loads in memory: the ledger knows which order takes what. */
export const fakeLedger = (): LoadLedger => {
  const orders = new Map<string, { readonly version: number; readonly takes: readonly LaneLoad[] }>()
  const all = (): LaneLoad[] => {
    const sums = new Map<string, LaneLoad>()
    for (const { takes } of orders.values()) {
      for (const take of takes) {
        const parcels = (sums.get(keyOf(take))?.parcels ?? 0) + take.parcels
        sums.set(keyOf(take), { ...take, parcels })
      }
    }
    return inOrder(sums.values())
  }
  return {
    book: async ({ orderId, orderVersion, takes }) => {
      const held = orders.get(orderId)
      if (held && held.version >= orderVersion) return []
      orders.set(orderId, { version: orderVersion, takes })
      const known = new Map(all().map((load) => [keyOf(load), load]))
      const touched = new Map([...(held?.takes ?? []), ...takes].map((take) => [keyOf(take), take]))
      return inOrder([...touched].map(([key, take]) => known.get(key) ?? { ...take, parcels: 0 }))
    },
    knows: async (orderId) => orders.has(orderId),
    since: async (day) => all().filter((load) => load.day >= day),
  }
}

export const fakeLoadCopies = (): LoadCopies & { readonly goAway: (away: boolean) => void } => {
  const held = new Map<string, LaneLoad>()
  let known = false
  let down = false
  const check = (): void => {
    if (down) throw new Error("the copy is away")
  }
  const put = async (loads: readonly LaneLoad[]): Promise<void> => {
    check()
    for (const load of loads) held.set(keyOf(load), load)
  }
  return {
    put,
    restore: async (loads) => {
      check()
      held.clear()
      known = true
      await put(loads)
    },
    since: async (day) => {
      check()
      return known ? inOrder(held.values()).filter((load) => load.parcels > 0 && load.day >= day) : null
    },
    goAway: (away) => {
      down = away
    },
  }
}
