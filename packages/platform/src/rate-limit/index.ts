export {
  type Charge,
  createRateLimit,
  createSpendAll,
  type Quota,
  type RateLimit,
  type SpendAll,
  type Spent,
} from "./rate-limit.ts"
