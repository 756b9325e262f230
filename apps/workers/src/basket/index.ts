import { clearOrderedConsumer } from "./clear-ordered.consumer.ts"
import { dropStaleCopyConsumer } from "./drop-stale-copy.consumer.ts"

export const consumers = [clearOrderedConsumer, dropStaleCopyConsumer] as const
export const jobs = [] as const
