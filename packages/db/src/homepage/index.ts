export { createHomeRecords } from "./records.redis.ts"
