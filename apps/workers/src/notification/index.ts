import { mailAccountConsumer } from "./mail-account.consumer.ts"
import { mailOrderConsumer } from "./mail-order.consumer.ts"
import { mailWatchConsumer } from "./mail-watch.consumer.ts"
import { tellRestockedConsumer } from "./tell-restocked.consumer.ts"
import { tellWaitingJob } from "./tell-waiting.job.ts"

export const consumers = [
  mailOrderConsumer,
  mailAccountConsumer,
  mailWatchConsumer,
  tellRestockedConsumer,
] as const
export const jobs = [tellWaitingJob] as const
