import type { HoldTimers } from "@haat/domain/ordering"
import { type Redis, redisKey } from "@haat/platform/redis"

const prefix = `${redisKey("ordering", "hold")}:`

/** The order whose hold a key stands for; null for any other key. */
export const orderOfHoldKey = (key: string): string | null =>
  key.startsWith(prefix) ? key.slice(prefix.length) : null

export const holdKey = (orderId: string): string => `${prefix}${orderId}`

type Held = Parameters<HoldTimers["start"]>[0]

/** Whose hold it is, where the order stands, and when the hold ends. */
export type HoldRecord = { readonly orderId: string; readonly status: string; readonly expiresAt: string }

/**
 * The record outlives the hold by so much: the row's own end is stamped by the database at the commit, a moment after the
 * order was drafted, and a reminder that comes too early reminds of nothing.
 */
const slackMs = 300

const lifeOf = ({ expiresAt }: Held): number => Math.max(1, expiresAt.getTime() + slackMs - Date.now())
const written = ({ id: orderId, status, expiresAt }: Held): string =>
  JSON.stringify({ orderId, status, expiresAt: expiresAt.toISOString() } satisfies HoldRecord)

/** One record per held order, gone when the hold ends: its expiry event is the promptest reminder. */
export const redisHolds = (redis: Redis) => ({
  /** One round trip for however many. */
  start: async (orders: readonly Held[]): Promise<void> => {
    const batch = redis.pipeline()
    for (const order of orders) batch.set(holdKey(order.id), written(order), "PX", lifeOf(order))
    const failed = (await batch.exec())?.find(([error]) => error)?.[0]
    if (failed) throw failed
  },
  /** Only a record that is there: a hold that was ended meanwhile stays ended. */
  update: async (order: Held): Promise<void> => {
    await redis.set(holdKey(order.id), written(order), "PX", lifeOf(order), "XX")
  },
  stop: async (orderId: string): Promise<void> => {
    await redis.del(holdKey(orderId))
  },
  read: async (orderId: string): Promise<HoldRecord | null> => {
    const found = await redis.get(holdKey(orderId))
    return found === null ? null : (JSON.parse(found) as HoldRecord)
  },
})
