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

/** The braces keep a shard on one node of a cluster, and spread the shards over all nodes. */
const keyOf = (sku: string): string => redisKey("inventory", "sold-out", `{${shardOf(sku)}}`)

/** Where marks lie, for whoever holds all of them against the stock. */
export const markShards = (): readonly string[] =>
  Array.from({ length: shards }, (_, shard) => redisKey("inventory", "sold-out", `{${shard}}`))

export const readMark = (text: string): { readonly revision: number; readonly soldOut: boolean } => ({
  revision: Number.parseInt(text, 10),
  soldOut: text.endsWith(":1"),
})

/** Marks of one shard in one step. A mark is `<revision>:<0|1>`; only one that isn't older replaces it. */
const setMarks = `
for i = 1, #ARGV, 3 do
  local old = redis.call('HGET', KEYS[1], ARGV[i])
  if not old or tonumber(string.match(old, '^%d+')) <= tonumber(ARGV[i + 1]) then
    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1] .. ':' .. ARGV[i + 2])
  end
end
return 1`

const isSoldOut = ({ warehouses }: SkuAvailability): boolean =>
  warehouses.every(({ available }) => available <= 0)

const chunk = 2000

type Marks = readonly (string | null)[] | null | undefined

const byShard = <Item>(
  items: Iterable<Item>,
  skuOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] => [...Map.groupBy(items, (item) => keyOf(skuOf(item)))]

const markedOut = (group: readonly string[], marks: Marks): readonly string[] =>
  group.filter((_, at) => marks?.[at]?.endsWith(":1"))

/** The answers of one pipelined round; throws the first error among them. */
const answersOf = async (batch: ReturnType<Redis["pipeline"]>): Promise<readonly unknown[]> => {
  const answers = (await batch.exec()) ?? []
  const failed = answers.find(([error]) => error)?.[0]
  if (failed) throw failed
  return answers.map(([, answer]) => answer)
}

/**
 * Near-real-time hints of what is sold out everywhere; MySQL decides, these only save asking it. Thousands of SKUs are asked
 * for in one pipelined round, at most one command per shard.
 */
export const redisMarks = (redis: Redis): SoldOutMarks => ({
  mark: async (levels) => {
    for (let start = 0; start < levels.length; start += chunk) {
      const batch = redis.pipeline()
      for (const [key, group] of byShard(levels.slice(start, start + chunk), ({ sku }) => sku)) {
        const marks = group.flatMap((level) => [level.sku, level.revision, isSoldOut(level) ? 1 : 0])
        batch.eval(setMarks, 1, key, ...marks)
      }
      await answersOf(batch)
    }
  },
  soldOut: async (skus) => {
    const groups = byShard(new Set(skus), (sku) => sku)
    const batch = redis.pipeline()
    for (const [key, group] of groups) batch.hmget(key, ...group)
    const answers = await answersOf(batch)
    return new Set(groups.flatMap(([, group], at) => markedOut(group, answers[at] as Marks)))
  },
})
