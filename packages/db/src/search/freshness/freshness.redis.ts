import type { Freshness } from "@haat/domain/search"
import { type Redis, redisKey } from "@haat/platform/redis"
import { z } from "zod"

const key = redisKey("search", "freshness")
const keptCount = 60

const stored = z.object({
  at: z.coerce.date(),
  searchableMs: z.number().nullable(),
  hiddenMs: z.number().nullable(),
})

/** The last measurements, newest first, for people to look at. */
export const makeFreshnessLog = (redis: Redis) => ({
  keep: async (freshness: Freshness): Promise<void> => {
    await redis.lpush(key, JSON.stringify(freshness))
    await redis.ltrim(key, 0, keptCount - 1)
  },
  recent: async (): Promise<readonly Freshness[]> =>
    (await redis.lrange(key, 0, keptCount - 1)).map((text) => stored.parse(JSON.parse(text))),
})
