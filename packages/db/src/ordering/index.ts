export { holdKey, orderOfHoldKey, redisHolds } from "./hold-timers.redis.ts"
export { groupOrders } from "./new-orders.mysql.ts"
export { mysqlOrderBook } from "./order-book.mysql.ts"
export { orderRows } from "./orders.mysql.ts"
