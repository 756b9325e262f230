import type { Clock, Ids } from "../shared/index.ts"

/** What this room needs from outside, in its own words. */
export type DeliveryEdge = { readonly clock: Clock; readonly ids: Ids }
