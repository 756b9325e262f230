import { applySubmissionsConsumer } from "./apply-submissions.consumer.ts"
import { keepModerationsConsumer } from "./keep-moderations.consumer.ts"

export const consumers = [applySubmissionsConsumer, keepModerationsConsumer] as const
export const jobs = [] as const
