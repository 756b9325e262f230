import { createHash } from "node:crypto"
import type { QueryTrends } from "@haat/domain/search"
import { type Redis, redisKey } from "@haat/platform/redis"

const hourMs = 3_600_000
const hours = 24
const keptSeconds = 26 * 3600
/** Of an hour so many texts are kept, so that nobody can fill the store by typing. */
const keptTexts = 3000
const readTexts = 300
/** What one visitor alone asked for is nobody else's business. */
const fewest = 2
const fading = 0.9

/** One vote a visitor and text: the set of votes decides whether the count moves. */
const vote = `
for i = 1, #ARGV - 2, 2 do
  if redis.call('SADD', KEYS[2], ARGV[i]) == 1 then redis.call('ZINCRBY', KEYS[1], 1, ARGV[i + 1]) end
end
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -tonumber(ARGV[#ARGV - 1]) - 1)
redis.call('EXPIRE', KEYS[1], ARGV[#ARGV])
redis.call('EXPIRE', KEYS[2], ARGV[#ARGV])
return 1`

const keysOf = (noun: string, hour: number): readonly [string, string] => [
  redisKey("search", noun, `{${hour}}`, "count"),
  redisKey("search", noun, `{${hour}}`, "votes"),
]

const hourOf = (at: Date): number => Math.floor(at.getTime() / hourMs)

/** Not who it was, only that it was somebody else. */
const ballot = (text: string, visitorId: string): string =>
  createHash("sha256").update(`${visitorId}\u0000${text}`).digest("base64url").slice(0, 16)

const pairsOf = (answer: unknown): readonly (readonly [string, number])[] => {
  const flat = Array.isArray(answer) ? answer : []
  return Array.from({ length: Math.floor(flat.length / 2) }, (_, at) => [
    String(flat[2 * at]),
    Number(flat[2 * at + 1]),
  ])
}

/** Hourly counts of successful searches; `noun` sets apart what tests keep. */
export const makeQueryTrends = (redis: Redis, noun = "trends"): QueryTrends => ({
  note: async (votes) => {
    for (const [hour, all] of Map.groupBy(votes, ({ at }) => hourOf(at))) {
      const ballots = all.flatMap(({ text, visitorId }) => [ballot(text, visitorId), text])
      await redis.eval(vote, 2, ...keysOf(noun, hour), ...ballots, keptTexts, keptSeconds)
    }
  },
  top: async (now, limit) => {
    const newest = hourOf(now)
    const batch = redis.pipeline()
    for (let age = 0; age < hours; age += 1)
      batch.zrevrange(keysOf(noun, newest - age)[0], 0, readTexts - 1, "WITHSCORES")
    const sums = new Map<string, number>()
    for (const [age, [error, answer]] of ((await batch.exec()) ?? []).entries()) {
      if (error) throw error
      for (const [text, votes] of pairsOf(answer))
        if (votes >= fewest) sums.set(text, (sums.get(text) ?? 0) + votes * fading ** age)
    }
    return [...sums]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([text]) => text)
  },
})
