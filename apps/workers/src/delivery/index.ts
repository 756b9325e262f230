import { refreshNetworkJob } from "./refresh-network.job.ts"

export const consumers = [] as const
export const jobs = [refreshNetworkJob] as const
