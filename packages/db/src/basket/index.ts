export { createCartCache } from "./cart-cache.redis.ts"
export { createCarts } from "./carts.mysql.ts"
export { createMovedLines } from "./moved-lines.mysql.ts"
export { createWishes } from "./wishes.mysql.ts"
