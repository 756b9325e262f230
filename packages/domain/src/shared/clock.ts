/** The time, handed in at the edge; rules take `now` itself. */
export type Clock = { readonly now: () => Date }
/** Fresh ids, handed in at the edge: UUID v7 for aggregates, short random codes for people. */
export type Ids = { readonly uuid: () => string; readonly code: () => string }
