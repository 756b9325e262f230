import type { Clock, Ids } from "../shared/index.ts"

/** What this room needs from outside, in its own words. */
export type ReportingEdge = { readonly clock: Clock; readonly ids: Ids }

export type KeptFact = { readonly eventId: string; readonly type: string; readonly hour: Date }

export type Facts = {
  /** Keeps each fact under its hour; the same event again changes nothing. */
  readonly keep: (facts: readonly KeptFact[]) => Promise<void>
  readonly count: (type: string, hour: Date) => Promise<number>
}
