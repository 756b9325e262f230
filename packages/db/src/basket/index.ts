export { createCartCache } from "./cart-cache.redis.ts"
export { createCarts } from "./carts.mysql.ts"
export { createWishes } from "./wishes.mysql.ts"
