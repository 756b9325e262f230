import { dropFormerIndexJob } from "./drop-former-index.job.ts"
import { indexProductsConsumer } from "./index-products.consumer.ts"
import { measureFreshnessJob } from "./measure-freshness.job.ts"
import { noteSearchesConsumer } from "./note-searches.consumer.ts"
import { rebuildIndexJob } from "./rebuild-index.job.ts"

export const consumers = [indexProductsConsumer, noteSearchesConsumer] as const
export const jobs = [dropFormerIndexJob, measureFreshnessJob, rebuildIndexJob] as const
