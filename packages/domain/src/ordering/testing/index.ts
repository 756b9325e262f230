export { breaches, expectSoundBooks } from "./books.contract.ts"
export { fakeGroupTransactions } from "./groups.fake.ts"
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
export { clerk, paidShop, placedShop, soldShop } from "./scenes.builder.ts"
export { type FakeShop, fakeShop, testPolicy } from "./shop.fake.ts"
export { type Happening, simulate } from "./simulator.fake.ts"
export { type Books, emptyBooks, fakeTransactions } from "./stores.fake.ts"
