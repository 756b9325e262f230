import type { HoldTimers } from "@haat/domain/ordering"
import { type Redis, redisKey } from "@haat/platform/redis"

const prefix = `${redisKey("ordering", "hold")}:`

/** The order whose hold a key stands for; null for any other key. */
export const orderOfHoldKey = (key: string): string | null =>
  key.startsWith(prefix) ? key.slice(prefix.length) : null

export const holdKey = (orderId: string): string => `${prefix}${orderId}`

type Held = Parameters<HoldTimers["start"]>[0]

export type HoldRecord = { readonly status: string; readonly expiresAt: string }

/** One record per held order, gone when the hold ends: its expiry event is the promptest reminder. */
export const redisHolds = (redis: Redis) => ({
  /** One round trip for however many. */
  start: async (orders: readonly Held[]): Promise<void> => {
    const batch = redis.pipeline()
    for (const { id, status, expiresAt } of orders) {
      const record: HoldRecord = { status, expiresAt: expiresAt.toISOString() }
      batch.set(holdKey(id), JSON.stringify(record), "PX", Math.max(1, expiresAt.getTime() - Date.now()))
    }
    const failed = (await batch.exec())?.find(([error]) => error)?.[0]
    if (failed) throw failed
  },
  stop: async (orderId: string): Promise<void> => {
    await redis.del(holdKey(orderId))
  },
  read: async (orderId: string): Promise<HoldRecord | null> => {
    const found = await redis.get(holdKey(orderId))
    return found === null ? null : (JSON.parse(found) as HoldRecord)
  },
})
