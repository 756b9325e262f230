import { accessGuards } from "./access-guards.ts"
import { booksGuards } from "./books-guards.ts"
import { captureGuards } from "./capture-guards.ts"
import { engineGuards } from "./engine-guards.ts"
import { feedGuards } from "./feed-guards.ts"
import type { Guard } from "./guard.ts"
import { httpGuards } from "./http-guards.ts"
import { kindGuards } from "./kind-guards.ts"
import { ladderGuards } from "./ladder-guards.ts"
import { listGuards } from "./list-guards.ts"
import { offerGuards } from "./offer-guards.ts"
import { orderGuards } from "./order-guards.ts"
import { outageGuards } from "./outage-guards.ts"
import { paymentGuards } from "./payment-guards.ts"
import { placingGuards } from "./placing-guards.ts"
import { promiseGuards } from "./promise-guards.ts"
import { searchGuards } from "./search-guards.ts"
import { shapeGuards } from "./shape-guards.ts"
import { staffGuards } from "./staff-guards.ts"
import { stockGuards } from "./stock-guards.ts"
import { parcelGuards, voucherGuards } from "./voucher-guards.ts"

/** Every guard there is; a unit test holds each to the text it takes out. */
export const guards: readonly Guard[] = [
  ...stockGuards,
  ...orderGuards,
  ...placingGuards,
  ...paymentGuards,
  ...captureGuards,
  ...booksGuards,
  ...offerGuards,
  ...accessGuards,
  ...voucherGuards,
  ...parcelGuards,
  ...staffGuards,
  ...engineGuards,
  ...feedGuards,
  ...httpGuards,
  ...searchGuards,
  ...shapeGuards,
  ...kindGuards,
  ...ladderGuards,
  ...listGuards,
  ...promiseGuards,
  ...outageGuards,
]
