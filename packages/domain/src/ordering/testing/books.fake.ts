import type { LockedOrder, OrderStep, PayAttempt, RefundRequest } from "../facts.model.ts"
import type { Parcels } from "./parcels.fake.ts"
import type { Shelves } from "./stock.fake.ts"
import type { FakePurse } from "./tenders.fake.ts"
import type { Wallets } from "./wallets.fake.ts"

export type FakeOrder = Omit<LockedOrder, "holdOver"> & {
  readonly idempotencyKey: string
  readonly cartSlot: string | null
  readonly openNo: number | null
}
/** All that the transactions touch: copied before each one, put back when it throws. */
export type Books = Shelves &
  Parcels &
  Wallets & {
    orders: Map<string, FakeOrder>
    /** Parcels by lane and day. */
    rooms: Map<string, number>
    purses: Map<string, FakePurse>
    steps: Map<string, readonly OrderStep[]>
    attempts: Map<string, PayAttempt>
    refunds: Map<string, RefundRequest & { readonly status: string }>
    seen: Set<string>
  }
