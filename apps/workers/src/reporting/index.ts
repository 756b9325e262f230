import { countFactsConsumer } from "./count-facts.consumer.ts"

export const consumers = [countFactsConsumer] as const
export const jobs = [] as const
