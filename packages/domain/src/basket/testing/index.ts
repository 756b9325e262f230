export { cartOf, shelfItem } from "./basket.builder.ts"
export { cartCacheContract, cartsContract, wishesContract } from "./basket.contract.ts"
export { createFakeCartCache, createFakeCarts, createFakeShelf, createFakeTill } from "./basket.fake.ts"
