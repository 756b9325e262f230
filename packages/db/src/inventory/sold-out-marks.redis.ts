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

type Marks = readonly (string | null)[] | null | undefined

const byShard = (skus: readonly string[]): ReadonlyMap<string, string[]> => {
  const groups = new Map<string, string[]>()
  for (const sku of new Set(skus)) {
    const group = groups.get(keyOf(sku))
    if (group) group.push(sku)
    else groups.set(keyOf(sku), [sku])
  }
  return groups
}

const markedOut = (group: readonly string[], marks: Marks): readonly string[] =>
  group.filter((_, at) => marks?.[at]?.endsWith(":1"))

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
    const groups = [...byShard(skus)]
    const batch = redis.pipeline()
    for (const [key, group] of groups) batch.hmget(key, ...group)
    const answers = (await batch.exec()) ?? []
    const failed = answers.find(([error]) => error)?.[0]
    if (failed) throw failed
    const out = groups.flatMap(([, group], index) => markedOut(group, answers[index]?.[1] as Marks))
    return new Set(out)
  },
})
