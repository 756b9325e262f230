import type { InspectedLine } from "../shipping/fulfillment.model.ts"
import type { OrderReturn } from "./return.model.ts"

/** Return rows inside the transaction in hand; the order row is locked before. */
export type ReturnRows = {
  readonly create: (one: OrderReturn) => Promise<void>
  readonly orderIdOf: (returnId: string) => Promise<string | null>
  readonly listOf: (orderId: string) => Promise<readonly OrderReturn[]>
  /** REQUESTED → RECEIVED by compare-and-set, with what was found. False: somebody else decided. */
  readonly receive: (
    one: OrderReturn,
    found: { readonly lines: readonly InspectedLine[]; readonly refundMinor: number; readonly at: Date },
  ) => Promise<boolean>
}
