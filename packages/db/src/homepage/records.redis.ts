import type { HomeKey, HomeRecord, HomeRecords } from "@haat/domain/homepage"
import { type Redis, redisKey } from "@haat/platform/redis"

const keyOf = ({ region, platform }: HomeKey): string => redisKey("home", region, platform)
const claimOf = ({ region, platform }: HomeKey): string => redisKey("home", "lock", region, platform)

const writeScript = `
local kept = redis.call('GET', KEYS[1])
if kept and cjson.decode(kept).version >= tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
return 1`

/** Homepage records in Redis: JSON without an end of life, since an old page is better than none. */
export const createHomeRecords = (redis: Redis): HomeRecords => ({
  read: async (key) => {
    const text = await redis.get(keyOf(key))
    return text === null ? null : (JSON.parse(text) as HomeRecord)
  },
  write: async (record) =>
    (await redis.eval(writeScript, 1, keyOf(record), record.version, JSON.stringify(record))) === 1,
  claim: async (key, intervalMs) => (await redis.set(claimOf(key), "1", "PX", intervalMs, "NX")) === "OK",
})
