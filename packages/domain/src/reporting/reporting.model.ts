/** The reporting front door: counts of facts heard, by kind and hour (UTC). */
export type Reporting = {
  readonly recordFact: (fact: {
    readonly eventId: string
    readonly type: string
    readonly occurredAt: Date
  }) => Promise<void>
  readonly countsOf: (
    type: string,
    from: Date,
    to: Date,
  ) => Promise<readonly { readonly hour: Date; readonly count: number }[]>
}
