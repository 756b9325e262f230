export { createRateLimit, type Quota, type RateLimit, type Spent } from "./rate-limit.ts"
