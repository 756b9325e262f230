import { copyProductConsumer } from "./copy-product.consumer.ts"
import { earnRewardsConsumer } from "./earn-rewards.consumer.ts"
import { settleRewardsWatch } from "./settle-rewards.job.ts"

export const consumers = [copyProductConsumer, earnRewardsConsumer] as const
export const jobs = [] as const
export const watches = [settleRewardsWatch] as const
