import { type Redis, redisKey } from "@haat/platform/redis"

type Hot = { readonly sku: string; readonly title: string; readonly admits: number }

const lifeSeconds = 60
const orderedSeconds = 3600

const flagsKey = () => redisKey("ordering", "hot")
const gateKey = (sku: string) => redisKey("ordering", "gate", sku)
const orderedKey = (who: string) => redisKey("ordering", "ordered", who)

// Let in before, or with an order already: in again. Else while there is room.
const enterScript = `
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then return 1 end
if redis.call('EXISTS', KEYS[2]) == 1 then return 1 end
if redis.call('SCARD', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('SADD', KEYS[1], ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1`

// A flag counts from when it was set: it isn't moved on while it lasts, so that what it says is never older than its life.
const flagScript = `
local kept = redis.call('HGET', KEYS[1], ARGV[1])
if kept and tonumber(string.match(kept, '^%d+')) > tonumber(ARGV[3]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[4] .. ' ' .. ARGV[2])
redis.call('DEL', KEYS[2])
redis.call('EXPIRE', KEYS[1], ARGV[5])
return 1`

const parse = (sku: string, text: string, now: number): readonly Hot[] => {
  const [until = "0"] = text.split(" ", 1)
  if (Number(until) <= now) return []
  const { title, admits } = JSON.parse(text.slice(until.length + 1)) as Omit<Hot, "sku">
  return [{ sku, title, admits }]
}

/** Who may try for hot SKUs, over all processes. All of it is gone a minute after it was said. */
export const redisHotGate = (redis: Redis, nowMs: () => number = Date.now) => ({
  flag: async ({ sku, title, admits }: Hot): Promise<void> => {
    const now = nowMs()
    const value = JSON.stringify({ title, admits })
    const until = now + lifeSeconds * 1000
    await redis.eval(flagScript, 2, flagsKey(), gateKey(sku), sku, value, now, until, lifeSeconds)
  },
  flagged: async (): Promise<readonly Hot[]> => {
    const flags = await redis.hgetall(flagsKey())
    return Object.entries(flags).flatMap(([sku, text]) => parse(sku, text, nowMs()))
  },
  enter: async ({ sku, admits }: Hot, who: string): Promise<"in" | "sold-out"> => {
    const answer = await redis.eval(enterScript, 2, gateKey(sku), orderedKey(who), who, admits, lifeSeconds)
    return Number(answer) === 1 ? "in" : "sold-out"
  },
  ordered: async (who: readonly string[]): Promise<void> => {
    const batch = redis.pipeline()
    for (const one of who) batch.set(orderedKey(one), 1, "EX", orderedSeconds)
    const failed = (await batch.exec())?.find(([error]) => error)?.[0]
    if (failed) throw failed
  },
})
