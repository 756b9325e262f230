import type { HoldPlan, LockedOrder } from "../../facts.model.ts"
import type { ShipmentRows } from "../../shipping/ports.ts"
import type { PlacedOrder, PlaceStep, ReceivedFact, SeenFact, SoldUnits } from "./captures.model.ts"

/** Captures of many orders in one transaction, each decided before anything is written. What can't be written is thrown. */
export type CapturesTx = {
  readonly attempts: {
    /** What each fact would change, in their order; nothing is written. Null: its attempt isn't known. */
    readonly seeAll: (facts: readonly ReceivedFact[]) => Promise<readonly (SeenFact | null)[]>
    /** Writes the captures as they were seen; throws when an attempt has moved since. */
    readonly captureAll: (facts: readonly ReceivedFact[]) => Promise<void>
  }
  readonly orders: {
    /** Locks those that nobody else has in hand and answers them; the others are left out, not waited for. */
    readonly lockFree: (orderIds: readonly string[]) => Promise<readonly LockedOrder[]>
    /** Moves each of them by the same step, with its history row and event; throws when one isn't as it was locked. */
    readonly placeAll: (placed: readonly PlacedOrder[], step: PlaceStep) => Promise<void>
  }
  readonly stock: {
    readonly unitsOfAll: (orderIds: readonly string[]) => Promise<ReadonlyMap<string, HoldPlan["holds"]>>
    /** Sells what these orders hold, touching the stock rows last and in the one order of locking. */
    readonly commitAll: (sold: readonly SoldUnits[]) => Promise<void>
  }
  readonly shipments: Pick<ShipmentRows, "create">
  /** Writes the webhooks down as done; throws when one of them came before. */
  readonly onceAll: (facts: readonly ReceivedFact[]) => Promise<void>
}

/** Runs the body in one transaction, again when another one was in the way; throwing rolls back. */
export type InCapturesTransaction = <Value>(body: (tx: CapturesTx) => Promise<Value>) => Promise<Value>
