export { billing } from "./billing.fake.ts"
export { breaches, expectSoundBooks } from "./books.contract.ts"
export type { Books } from "./books.fake.ts"
export { fakeCaptures, fakeGroupTransactions } from "./groups.fake.ts"
export type { Happening, Neighbors } from "./happening.fake.ts"
export { invoiceOf, sellerTax } from "./invoice.builder.ts"
export {
  address,
  attemptOf,
  factOf,
  lockedOf,
  orderOf,
  parcelOf,
  placeInput,
  promiseFrom,
  returnOf,
} from "./order.builder.ts"
export { prices } from "./prices.fake.ts"
export { clerk, paidShop, payIn, placedShop, soldShop } from "./scenes.builder.ts"
export { type FakeShop, fakeShop, testPolicy } from "./shop.fake.ts"
export { simulate } from "./simulator.fake.ts"
export { emptyBooks, fakeTransactions } from "./stores.fake.ts"
