import type { BaseOptions } from "@platformatic/kafka"
import { kafkaEnv } from "../env/index.ts"
import { assertNotInTransaction } from "../transaction/index.ts"

/** Short retry delays: the library's default of 1 s stalls the first exchange after a broker comes back. */
export const clientOptions = (role: string): BaseOptions => {
  assertNotInTransaction(`Kafka (${role})`)
  return {
    clientId: `haat-${role}-${process.pid}`,
    bootstrapBrokers: [...kafkaEnv().brokers],
    connectTimeout: 2000,
    timeout: 15_000,
    retries: 10,
    retryDelay: 150,
  }
}
