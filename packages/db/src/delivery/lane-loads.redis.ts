import type { LaneLoad, LoadCopies } from "@haat/domain/delivery"
import { type Redis, redisKey } from "@haat/platform/redis"

const key = redisKey("delivery", "lane-loads")
/** Stands in the hash so that one without any load can be told from a lost one. */
const mark = "restored"

const fieldOf = ({ day, laneId }: LaneLoad): string => `${day} ${laneId}`

const loadOf = ([field, parcels]: readonly [string, string]): LaneLoad => ({
  laneId: field.slice(11),
  day: field.slice(0, 10),
  parcels: Number(parcels),
})

const inOrder = (a: LaneLoad, b: LaneLoad): number =>
  a.laneId < b.laneId || (a.laneId === b.laneId && a.day < b.day) ? -1 : 1

const fieldsOf = (loads: readonly LaneLoad[]): string[] =>
  loads.flatMap((load) => [fieldOf(load), String(load.parcels)])

/** One small hash that every web process reads every few seconds. */
export const makeLoadCopies = (redis: Redis): LoadCopies => ({
  since: async (day) => {
    const { [mark]: restored, ...fields } = await redis.hgetall(key)
    if (restored === undefined) return null
    return Object.entries(fields)
      .map(loadOf)
      .filter((load) => load.parcels > 0 && load.day >= day)
      .sort(inOrder)
  },
  put: async (loads) => {
    if (loads.length > 0) await redis.hset(key, ...fieldsOf(loads))
  },
  restore: async (loads) => {
    await redis
      .multi()
      .del(key)
      .hset(key, mark, "1", ...fieldsOf(loads))
      .exec()
  },
})
