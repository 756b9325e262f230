export { type MigrateOptions, migrateAll } from "./migrate-all.ts"
export { contextSetups } from "./registry.ts"
export { topicPlans } from "./topics.ts"
