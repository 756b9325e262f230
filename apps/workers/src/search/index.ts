import { countInterestConsumer } from "./count-interest.consumer.ts"
import { dropFormerIndexJob } from "./drop-former-index.job.ts"
import { indexProductsConsumer } from "./index-products.consumer.ts"
import { measureFreshnessJob } from "./measure-freshness.job.ts"
import { mendShapesJob, misshapenWatch } from "./mend-shapes.job.ts"
import { noteSearchesConsumer } from "./note-searches.consumer.ts"
import { rebuildIndexJob } from "./rebuild-index.job.ts"
import { weighConversionJob } from "./weigh-conversion.job.ts"

export const consumers = [countInterestConsumer, indexProductsConsumer, noteSearchesConsumer] as const
export const jobs = [
  dropFormerIndexJob,
  measureFreshnessJob,
  mendShapesJob,
  rebuildIndexJob,
  weighConversionJob,
] as const
export const watches = [misshapenWatch] as const
