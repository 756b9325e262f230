import { rankGeneralJob } from "./rank-general.job.ts"
import { recordOrderConsumer } from "./record-order.consumer.ts"

export const consumers = [recordOrderConsumer] as const
export const jobs = [rankGeneralJob] as const
