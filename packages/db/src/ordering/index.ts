export { mysqlOrderBook } from "./order-book.mysql.ts"
export { orderRows } from "./orders.mysql.ts"
