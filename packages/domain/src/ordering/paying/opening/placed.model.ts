import type { PayAttempt } from "../../facts.model.ts"
import type { Order, OrderView } from "../../order.model.ts"
import type { PlaceInput } from "../../ordering.model.ts"

/** A request to place; `payAtOnce` opens the first attempt in the same transaction. It is no part of what was agreed to. */
export type Placing = PlaceInput & { readonly payAtOnce?: boolean }

/** What was opened: committed, and not told to the gateway yet. */
export type Opened = { readonly attempt: PayAttempt; readonly order: Order }

/** The order, new or found again; `opened` only for a new one that is to be paid at once. */
export type Placed = { readonly order: OrderView; readonly opened: Opened | null }
