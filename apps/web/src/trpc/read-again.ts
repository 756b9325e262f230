import { retrying } from "@haat/platform/retry"
import { TRPCError } from "@trpc/server"

const once = { attempts: 2, backoffMs: 150 } as const

/** A refusal is an answer; asking again wouldn't change it. */
const isFault = (error: unknown): boolean =>
  !(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR"

/**
 * Reads once more when the first reading failed for a reason of ours: a database connection that broke, a statement
 * that took too long. For pages somebody comes back to from elsewhere, who should see their order and no apology. Never
 * for what changes anything.
 */
export const readAgain = <Value>(read: () => Promise<Value>): Promise<Value> =>
  retrying(once, () => read(), { shouldRetry: isFault })
