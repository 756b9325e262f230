import { clearOrderedConsumer } from "./clear-ordered.consumer.ts"
import { dropStaleCopyConsumer } from "./drop-stale-copy.consumer.ts"
import { forgetMovedJob } from "./forget-moved.job.ts"

export const consumers = [clearOrderedConsumer, dropStaleCopyConsumer] as const
export const jobs = [forgetMovedJob] as const
