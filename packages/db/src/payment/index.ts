export { attemptDesk } from "./attempt-desk.mysql.ts"
export { attemptRows } from "./attempts.mysql.ts"
export { mysqlRefunds } from "./refunds.mysql.ts"
export { mysqlWebhooks } from "./webhooks.mysql.ts"
