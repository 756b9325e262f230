import { dropFormerIndexJob } from "./drop-former-index.job.ts"
import { indexProductsConsumer } from "./index-products.consumer.ts"
import { measureFreshnessJob } from "./measure-freshness.job.ts"
import { noteSearchesConsumer } from "./note-searches.consumer.ts"

export const consumers = [indexProductsConsumer, noteSearchesConsumer] as const
export const jobs = [dropFormerIndexJob, measureFreshnessJob] as const
