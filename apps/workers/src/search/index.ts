import { dropFormerIndexJob } from "./drop-former-index.job.ts"
import { indexProductsConsumer } from "./index-products.consumer.ts"
import { measureFreshnessJob } from "./measure-freshness.job.ts"

export const consumers = [indexProductsConsumer] as const
export const jobs = [dropFormerIndexJob, measureFreshnessJob] as const
