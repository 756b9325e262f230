export { mysqlAvailability } from "./availability.mysql.ts"
export { mysqlCounts } from "./counts.mysql.ts"
export { redisMarks } from "./sold-out-marks.redis.ts"
export { stockLedger } from "./stock-ledger.mysql.ts"
