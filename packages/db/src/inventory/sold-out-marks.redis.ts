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

/** What sold out of late, by when; the index of a search catches up within a part of this time. */
const latelyKey = redisKey("inventory", "sold-out-lately")
const latelyMs = 30_000
/** So many can be left out of a search at next to no cost; of more, marks alone tell. */
const latelyMost = 200

/**
 * Marks of one shard in one step. A mark is `<revision>:<0|1>`; only one that isn't older replaces it, and what stands already isn't
 * written again, for nearly all that a rebuild says is known. Answers what is sold out now and wasn't before.
 */
const setMarks = `
local turned = {}
for i = 1, #ARGV, 3 do
  local old = redis.call('HGET', KEYS[1], ARGV[i])
  local mark = ARGV[i + 1] .. ':' .. ARGV[i + 2]
  if not old or tonumber(string.match(old, '^%d+')) <= tonumber(ARGV[i + 1]) then
    if old ~= mark then redis.call('HSET', KEYS[1], ARGV[i], mark) end
    if ARGV[i + 2] == '1' and not (old and string.sub(old, -2) == ':1') then
      turned[#turned + 1] = ARGV[i]
    end
  end
end
return turned`

const noteLately = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i = 1, #ARGV do redis.call('ZADD', KEYS[1], now, ARGV[i]) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ${latelyMs})
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -${latelyMost + 1})
redis.call('PEXPIRE', KEYS[1], ${latelyMs})
return 1`

const isSoldOut = ({ warehouses }: SkuAvailability): boolean =>
  warehouses.every(({ available }) => available <= 0)

const chunk = 4000

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

const setAll = async (redis: Redis, levels: readonly SkuAvailability[]): Promise<readonly string[]> => {
  const batch = redis.pipeline()
  for (const [key, group] of byShard(levels, ({ sku }) => sku)) {
    const marks = group.flatMap((level) => [level.sku, level.revision, isSoldOut(level) ? 1 : 0])
    batch.eval(setMarks, 1, key, ...marks)
  }
  return ((await answersOf(batch)) as readonly (readonly string[])[]).flat()
}

const readMarks = async (redis: Redis, skus: readonly string[]): Promise<ReadonlySet<string>> => {
  const groups = byShard(new Set(skus), (sku) => sku)
  const batch = redis.pipeline()
  for (const [key, group] of groups) batch.hmget(key, ...group)
  const answers = await answersOf(batch)
  return new Set(groups.flatMap(([, group], at) => markedOut(group, answers[at] as Marks)))
}

/**
 * Near-real-time hints of what is sold out everywhere; MySQL decides, these only save asking it. Thousands of SKUs are asked
 * for in one pipelined round, at most one command per shard.
 */
export const redisMarks = (redis: Redis): SoldOutMarks => ({
  mark: async (levels) => {
    for (let start = 0; start < levels.length; start += chunk) {
      const turned = await setAll(redis, levels.slice(start, start + chunk))
      if (turned.length > 0) await redis.eval(noteLately, 1, latelyKey, ...turned)
    }
  },
  soldOut: (skus) => readMarks(redis, skus),
  // What it names is only a list of whom to ask: the marks decide, so nobody must take a name out again.
  soldOutLately: async () => {
    const named = await redis.zrange(latelyKey, "0", "-1")
    return named.length === 0 ? new Set() : readMarks(redis, named)
  },
})
