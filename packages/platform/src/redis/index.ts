export type { Redis } from "ioredis"
export { createBlockingRedis, createRedis, redisKey } from "./redis.ts"
