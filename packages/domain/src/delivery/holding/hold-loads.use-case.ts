import type { LaneLoads } from "../capacity/limited-lanes.rule.ts"
import type { CurrentLoads, KnownLoads } from "../ports.ts"
import { dateOfDay, dayMs } from "../promise/calendar.rule.ts"
import { type HoldEdge, holdFresh } from "./hold-fresh.rule.ts"

export type HoldLoadsPorts = HoldEdge & {
  /** Asked in order; the next one only when the former fails or knows nothing. */
  readonly sources: readonly KnownLoads[]
  readonly onFault: (fault: unknown) => void
}

/** A zone ahead of UTC or behind it may be on another day than we are. */
const firstDay = (now: Date): string => dateOfDay(Math.floor(now.getTime() / dayMs) - 1)

const read = async ({ clock, sources, onFault }: HoldLoadsPorts): Promise<LaneLoads | null> => {
  for (const source of sources) {
    try {
      const loads = await source.since(firstDay(clock.now()))
      if (loads) return loads
    } catch (fault) {
      onFault(fault)
    }
  }
  return null
}

/** Keeps in memory how much is booked on each lane. What can't be read leaves the last known loads in place. */
export const makeHoldLoads = (ports: HoldLoadsPorts): CurrentLoads => {
  const hold = holdFresh<LaneLoads>({
    ...ports,
    look: async (held) => {
      const loads = (await read(ports)) ?? held ?? []
      return held && JSON.stringify(loads) === JSON.stringify(held) ? held : loads
    },
  })
  return async () => (await hold()) ?? []
}
