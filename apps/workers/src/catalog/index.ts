import { applySubmissionsConsumer } from "./apply-submissions.consumer.ts"

export const consumers = [applySubmissionsConsumer] as const
export const jobs = [] as const
