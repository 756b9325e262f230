import { mailAccountConsumer } from "./mail-account.consumer.ts"
import { mailOrderConsumer } from "./mail-order.consumer.ts"

export const consumers = [mailOrderConsumer, mailAccountConsumer] as const
export const jobs = [] as const
