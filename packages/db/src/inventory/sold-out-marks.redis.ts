import type { SkuAvailability, SoldOutMarks } from "@haat/domain/inventory"
import { type Redis, redisKey } from "@haat/platform/redis"

const shards = 256

/** FNV-1a, so that marks spread evenly over a fixed number of hashes whatever the SKUs look like. */
const shardOf = (sku: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < sku.length; index += 1) {
    hash = Math.imul(hash ^ sku.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0) % shards
}

const keyOf = (sku: string): string => redisKey("inventory", "sold-out", shardOf(sku))

/** A mark is `<revision>:<0|1>`; only a newer revision replaces it. */
const setMark = `
local old = redis.call('HGET', KEYS[1], ARGV[1])
if old and tonumber(string.match(old, '^%d+')) > tonumber(ARGV[2]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ':' .. ARGV[3])
return 1`

const isSoldOut = ({ warehouses }: SkuAvailability): boolean =>
  warehouses.every(({ available }) => available <= 0)

const chunk = 500

/** Near-real-time hints of what is sold out everywhere; MySQL decides, these only save asking it. */
export const redisMarks = (redis: Redis): SoldOutMarks => ({
  mark: async (levels) => {
    for (let start = 0; start < levels.length; start += chunk) {
      const batch = redis.pipeline()
      for (const level of levels.slice(start, start + chunk)) {
        batch.eval(setMark, 1, keyOf(level.sku), level.sku, level.revision, isSoldOut(level) ? 1 : 0)
      }
      const failed = (await batch.exec())?.find(([error]) => error)?.[0]
      if (failed) throw failed
    }
  },
  soldOut: async (skus) => {
    const byKey = new Map<string, string[]>()
    for (const sku of new Set(skus)) {
      const key = keyOf(sku)
      const group = byKey.get(key)
      if (group) group.push(sku)
      else byKey.set(key, [sku])
    }
    const groups = [...byKey]
    const batch = redis.pipeline()
    for (const [key, group] of groups) batch.hmget(key, ...group)
    const answers = (await batch.exec()) ?? []
    const found = new Set<string>()
    for (const [index, [, group]] of groups.entries()) {
      const [error, marks] = answers[index] ?? [null, null]
      if (error) throw error
      for (const [at, mark] of ((marks ?? []) as (string | null)[]).entries()) {
        const sku = group[at]
        if (sku !== undefined && mark?.endsWith(":1")) found.add(sku)
      }
    }
    return found
  },
})
