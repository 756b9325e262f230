import { rebuildEmptyConsumer } from "./rebuild-empty.consumer.ts"
import { refreshRecordsJob } from "./refresh-records.job.ts"

export const consumers = [rebuildEmptyConsumer] as const
export const jobs = [refreshRecordsJob] as const
