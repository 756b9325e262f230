import { bookCountsConsumer } from "./book-counts.consumer.ts"
import { markAvailabilityConsumer } from "./mark-availability.consumer.ts"
import { rebuildMarksJob } from "./rebuild-marks.job.ts"

export const consumers = [bookCountsConsumer, markAvailabilityConsumer] as const
export const jobs = [rebuildMarksJob] as const
