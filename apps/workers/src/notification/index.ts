import { mailOrderConsumer } from "./mail-order.consumer.ts"

export const consumers = [mailOrderConsumer] as const
export const jobs = [] as const
