import { bookCountsConsumer } from "./book-counts.consumer.ts"
import { endPicksConsumer } from "./end-picks.consumer.ts"
import { markAvailabilityConsumer } from "./mark-availability.consumer.ts"
import { rebuildMarksJob } from "./rebuild-marks.job.ts"
import { settleBinsJob } from "./settle-bins.job.ts"

export const consumers = [bookCountsConsumer, endPicksConsumer, markAvailabilityConsumer] as const
export const jobs = [rebuildMarksJob, settleBinsJob] as const
