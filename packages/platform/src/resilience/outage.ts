import { Unavailable } from "./dependency.ts"

const codes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "PROTOCOL_CONNECTION_LOST",
  "POOL_CLOSED",
  "PLT_KFK_NETWORK",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_SOCKET",
])

// The drivers' own names for "the server isn't there": MongoDB, Elasticsearch, Cassandra, ioredis.
const names = new Set([
  "MongoServerSelectionError",
  "MongoNetworkError",
  "MongoNetworkTimeoutError",
  "MongoOperationTimeoutError",
  "MongoPoolClearedError",
  "MongoTopologyClosedError",
  "ConnectionError",
  "NoLivingConnectionsError",
  "NoHostAvailableError",
  "OperationTimedOutError",
  "MaxRetriesPerRequestError",
])

const partsOf = (error: Error): readonly unknown[] =>
  error instanceof AggregateError ? [error.cause, ...error.errors] : [error.cause]

/**
 * Is a store or service away, so that the same work may succeed later without any change? Everything else
 * (a bug, a broken fact, a refusal) will fail the same way again.
 */
export const isOutage = (error: unknown, depth = 0): boolean => {
  if (!(error instanceof Error) || depth > 5) return false
  if (error instanceof Unavailable || names.has(error.name)) return true
  const code: unknown = Reflect.get(error, "code")
  if (typeof code === "string" && codes.has(code)) return true
  return partsOf(error).some((part) => isOutage(part, depth + 1))
}
