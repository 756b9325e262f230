import { copyProductConsumer } from "./copy-product.consumer.ts"

export const consumers = [copyProductConsumer] as const
export const jobs = [] as const
