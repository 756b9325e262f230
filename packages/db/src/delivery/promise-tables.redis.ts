import type { Published, TableCopies } from "@haat/domain/delivery"
import { type Redis, redisKey } from "@haat/platform/redis"

const newestKey = redisKey("delivery", "promise-table")
const blobKey = (version: number): string => redisKey("delivery", "promise-table", version)

const formerKeptSeconds = 3600

/** Points to a newer version only: publishers that overlap can't send readers back. */
const pointScript = `
local held = redis.call("GET", KEYS[1])
if held and tonumber(string.match(held, "^%d+")) > tonumber(ARGV[1]) then return 0 end
redis.call("SET", KEYS[1], ARGV[1] .. ":" .. ARGV[2])
return 1`

const parse = (text: string | null): Published | null => {
  const [, version, checksum] = /^(\d+):([0-9a-f]+)$/.exec(text ?? "") ?? []
  return version && checksum ? { version: Number(version), checksum } : null
}

export const makeTableCopies = (redis: Redis): TableCopies => ({
  newest: async () => parse(await redis.get(newestKey)),
  load: (version) => redis.getBuffer(blobKey(version)),
  put: async ({ version, checksum }, blob) => {
    await redis.set(blobKey(version), Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength))
    const pointed = await redis.eval(pointScript, 1, newestKey, version, checksum)
    if (pointed === 1) await redis.expire(blobKey(version - 1), formerKeptSeconds)
    else await redis.expire(blobKey(version), formerKeptSeconds)
  },
  forget: async () => {
    await redis.del(newestKey)
  },
})
