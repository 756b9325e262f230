export type Fact = { readonly eventId: string; readonly type: string; readonly occurredAt: Date }
export type HourCount = { readonly hour: Date; readonly count: number }

/** The reporting front door: counts of facts heard, by kind and hour (UTC). */
export type Reporting = {
  /** Safe to repeat, as a whole or in part: a fact counts once, however often it is heard. */
  readonly recordFacts: (facts: readonly Fact[]) => Promise<void>
  /** One entry for each hour that touches [from, to), empty ones included; at most 31 days. */
  readonly countsOf: (type: string, from: Date, to: Date) => Promise<readonly HourCount[]>
}
