import type { Cart, CartCache } from "@haat/domain/basket"
import { logFor } from "@haat/platform/log"
import { type Redis, redisKey } from "@haat/platform/redis"

const log = logFor("basket.cache")
const lifeSeconds = 3600

const keyOf = (ownerKey: string): string => redisKey("basket", "cart", ownerKey)

// The version stands before the JSON, so that no script has to parse it: "<version> <json>".
const putScript = `
local kept = redis.call('GET', KEYS[1])
if kept and tonumber(string.match(kept, '^%d+')) >= tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[2], 'EX', ARGV[3])
return 1`

const dropScript = `
local kept = redis.call('GET', KEYS[1])
if kept and tonumber(string.match(kept, '^%d+')) < tonumber(ARGV[1]) then return redis.call('DEL', KEYS[1]) end
return 0`

const parse = (text: string): Cart => {
  const cart = JSON.parse(text.slice(text.indexOf(" ") + 1)) as Cart
  return { ...cart, lines: cart.lines.map((line) => ({ ...line, addedAt: new Date(line.addedAt) })) }
}

/** Carts copied into Redis. Redis being away costs speed only: reads answer null, writes are let go. */
export const createCartCache = (redis: Redis): CartCache => {
  const orElse = async <Value>(
    what: string,
    attempt: () => Promise<Value>,
    instead: Value,
  ): Promise<Value> => {
    try {
      return await attempt()
    } catch (error) {
      log.debug({ err: error, what }, "cart cache is away")
      return instead
    }
  }
  return {
    get: (ownerKey) =>
      orElse(
        "get",
        async () => {
          const text = await redis.get(keyOf(ownerKey))
          return text === null ? null : parse(text)
        },
        null,
      ),
    put: (cart) =>
      orElse(
        "put",
        async () => {
          const key = keyOf(cart.ownerKey)
          await redis.eval(putScript, 1, key, cart.version, JSON.stringify(cart), lifeSeconds)
        },
        undefined,
      ),
    drop: (ownerKey, belowVersion) =>
      orElse(
        "drop",
        async () => {
          await redis.eval(dropScript, 1, keyOf(ownerKey), belowVersion)
        },
        undefined,
      ),
  }
}
