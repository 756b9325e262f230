import { indexProductsConsumer } from "./index-products.consumer.ts"

export const consumers = [indexProductsConsumer] as const
export const jobs = [] as const
