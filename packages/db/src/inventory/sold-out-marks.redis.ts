import type { SkuAvailability, SoldOutMarks } from "@haat/domain/inventory"
import { fnv1a } from "@haat/domain/shared"
import { type Redis, redisKey } from "@haat/platform/redis"

const shards = 256

/** Marks spread evenly over a fixed number of hashes whatever the SKUs look like. */
const shardOf = (sku: string): number => fnv1a(sku) % shards

/** The braces keep a shard on one node of a cluster, and spread the shards over all nodes. */
const keyOf = (sku: string): string => redisKey("inventory", "sold-out", `{${shardOf(sku)}}`)

/** Where marks lie, for whoever holds all of them against the stock. */
export const markShards = (): readonly string[] =>
  Array.from({ length: shards }, (_, shard) => redisKey("inventory", "sold-out", `{${shard}}`))

export type Mark = { readonly revision: number; readonly soldOut: boolean; readonly left: readonly string[] }

/** A mark is `<revision>:1`, or `<revision>:0:` and the warehouses where some is left. */
export const readMark = (text: string): Mark => {
  const [revision = "", soldOut, left = ""] = text.split(":")
  return {
    revision: Number.parseInt(revision, 10),
    soldOut: soldOut === "1",
    left: left === "" ? [] : left.split(","),
  }
}

const tailOf = ({ warehouses }: SkuAvailability): string => {
  const left = warehouses.filter(({ available }) => available > 0).map(({ warehouseId }) => warehouseId)
  return left.length === 0 ? "1" : `0:${left.sort().join(",")}`
}

/** What sold out of late, by when; the index of a search catches up within a part of this time. */
const latelyKey = redisKey("inventory", "sold-out-lately")
const latelyMs = 30_000
/** So many can be left out of a search at next to no cost; of more, marks alone tell. */
const latelyMost = 200

/**
 * Marks of one shard in one step. Only one that isn't older replaces another, and what stands already isn't written again, for
 * nearly all that a rebuild says is known. Answers what ran out somewhere: its list of warehouses became shorter, or none.
 */
const setMarks = `
local out = {}
for i = 1, #ARGV, 3 do
  local old = redis.call('HGET', KEYS[1], ARGV[i])
  local tail = ARGV[i + 2]
  local mark = ARGV[i + 1] .. ':' .. tail
  if not old or tonumber(string.match(old, '^%d+')) <= tonumber(ARGV[i + 1]) then
    local before = old and string.match(old, ':(.*)$')
    if old ~= mark then redis.call('HSET', KEYS[1], ARGV[i], mark) end
    if tail ~= before and (tail == '1' or (before and before ~= '1' and #tail < #before)) then
      out[#out + 1] = ARGV[i]
    end
  end
end
return out`

/** Marks of many shards of one node in one step: of each, how many SKUs are asked about, and which. */
const getMarks = `
local out = {}
local at = 1
for _, key in ipairs(KEYS) do
  local last = at + tonumber(ARGV[at])
  for _, mark in ipairs(redis.call('HMGET', key, unpack(ARGV, at + 1, last))) do out[#out + 1] = mark end
  at = last + 1
end
return out`

const noteLately = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i = 1, #ARGV do redis.call('ZADD', KEYS[1], now, ARGV[i]) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ${latelyMs})
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -${latelyMost + 1})
redis.call('PEXPIRE', KEYS[1], ${latelyMs})
return 1`

const chunk = 4000

const byShard = <Item>(
  items: Iterable<Item>,
  skuOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] => [...Map.groupBy(items, (item) => keyOf(skuOf(item)))]

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
    const marks = group.flatMap((level) => [level.sku, level.revision, tailOf(level)])
    batch.eval(setMarks, 1, key, ...marks)
  }
  return ((await answersOf(batch)) as readonly (readonly string[])[]).flat()
}

/**
 * In one command: the driver keeps a closure of each until a full collection, and a page's twenty shards were most of what it kept.
 * Of no SKUs Redis isn't asked.
 */
const readMarks = async (redis: Redis, skus: readonly string[]): Promise<ReadonlyMap<string, Mark>> => {
  if (skus.length === 0) return new Map()
  const groups = byShard(new Set(skus), (sku) => sku)
  const keys = groups.map(([key]) => key)
  const asked = groups.flatMap(([, group]) => [group.length, ...group])
  const answers = (await redis.eval(getMarks, keys.length, ...keys, ...asked)) as readonly (string | null)[]
  const named = groups.flatMap(([, group]) => group)
  return new Map(
    named.flatMap((sku, at) => {
      const text = answers[at] ?? null
      return text === null ? [] : [[sku, readMark(text)]]
    }),
  )
}

/** A mark that names no warehouses was written before marks did: it says only that some is left. */
const isOut = ({ soldOut, left }: Mark, at: ReadonlySet<string> | undefined): boolean =>
  soldOut || (at !== undefined && left.length > 0 && !left.some((id) => at.has(id)))

/**
 * Near-real-time hints of where what is left; MySQL decides, these only save asking it. Thousands of SKUs are asked for in one
 * command.
 */
export const redisMarks = (redis: Redis): SoldOutMarks => ({
  mark: async (levels) => {
    for (let start = 0; start < levels.length; start += chunk) {
      const out = await setAll(redis, levels.slice(start, start + chunk))
      if (out.length > 0) await redis.eval(noteLately, 1, latelyKey, ...out)
    }
  },
  soldOut: async (skus, at) =>
    new Set([...(await readMarks(redis, skus))].flatMap(([sku, mark]) => (isOut(mark, at) ? [sku] : []))),
  // What it names is only a list of whom to ask: the marks decide, so nobody must take a name out again.
  soldOutLately: async () => {
    const named = await redis.zrange(latelyKey, "0", "-1")
    const marks = [...(await readMarks(redis, named))]
    return new Map(
      marks.flatMap(([sku, { soldOut, left }]) => (soldOut || left.length > 0 ? [[sku, left]] : [])),
    )
  },
})
