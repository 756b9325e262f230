import { bookParcelsConsumer } from "./book-parcels.consumer.ts"
import { refreshNetworkJob } from "./refresh-network.job.ts"

export const consumers = [bookParcelsConsumer] as const
export const jobs = [refreshNetworkJob] as const
