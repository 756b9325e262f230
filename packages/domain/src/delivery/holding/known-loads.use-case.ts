import type { Clock } from "../../shared/index.ts"
import type { LaneLoads } from "../capacity/limited-lanes.rule.ts"
import type { CurrentLoads, KnownLoads } from "../ports.ts"
import { dateOfDay, dayMs } from "../promise/calendar.rule.ts"

export type KnownLoadsPorts = {
  readonly clock: Clock
  /** What this process holds; lags by as much as an order's event takes. */
  readonly held: CurrentLoads
  readonly ledger: KnownLoads
  /** How long the ledger's word stands: until what is held has caught up. */
  readonly forMs: number
}

type Truth = { readonly loads: LaneLoads; readonly until: number }

/** The loads held in memory, and the ledger's in their place for a while after somebody met a full day that looked free. */
export const makeKnownLoads = ({ clock, held, ledger, forMs }: KnownLoadsPorts) => {
  let truth: Truth | null = null
  let reading: Promise<void> | null = null
  const read = async (): Promise<void> => {
    try {
      const yesterday = dateOfDay(Math.floor(clock.now().getTime() / dayMs) - 1)
      const loads = (await ledger.since(yesterday)) ?? []
      truth = { loads, until: clock.now().getTime() + forMs }
    } finally {
      reading = null
    }
  }
  const current: CurrentLoads = async () =>
    truth && clock.now().getTime() < truth.until ? truth.loads : held()
  /** Whoever asks while a reading is under way waits for the next one: it may have begun before their day was full. */
  const reread = async (): Promise<void> => {
    while (reading) await reading
    reading = read()
    await reading
  }
  return { current, reread }
}
