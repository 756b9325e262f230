import { HOME_REGIONS, type HomeKey, type HomeRecord } from "../homepage.model.ts"
import type { HomeNews, HomepageEdge, HomeRecords } from "../ports.ts"

type VisitHomePorts = {
  readonly records: Pick<HomeRecords, "read">
  readonly news: Pick<HomeNews, "emptyFound">
  readonly clock: HomepageEdge["clock"]
}

const softMs = 1000
const announceMs = 1000

/**
 * Reads tried when there is no copy to fall back on: a store that is just being connected to misses its first time-outs, and on a
 * crowded machine for a second or so. An empty page that is told too early would stand in a good one's place.
 */
const triesWithoutCopy = 12

type Kept = { readonly record: HomeRecord; readonly until: number }

const known = ({ region, platform }: HomeKey): HomeKey => ({
  platform,
  region: HOME_REGIONS.find((name) => name === region) ?? HOME_REGIONS[0],
})

/**
 * One record and nothing else: this process's copy for a second, then the store, then the last good copy. Never
 * throws and never asks another store. A missing record is announced at most once a second, beside the visit.
 */
export const makeVisitHome = ({ records, news, clock }: VisitHomePorts) => {
  const kept = new Map<string, Kept>()
  const asking = new Map<string, Promise<HomeRecord | null>>()
  let announced = Number.NEGATIVE_INFINITY

  const announce = (key: HomeKey): void => {
    const now = clock.now().getTime()
    if (now - announced < announceMs) return
    announced = now
    void news.emptyFound(key).catch(() => undefined)
  }
  const read = async (key: HomeKey, tries: number): Promise<HomeRecord | null | undefined> => {
    try {
      return await records.read(key)
    } catch {
      return tries > 1 ? read(key, tries - 1) : undefined
    }
  }
  const ask = async (key: HomeKey, name: string): Promise<HomeRecord | null> => {
    const record = await read(key, kept.has(name) ? 1 : triesWithoutCopy)
    if (record) {
      kept.set(name, { record, until: clock.now().getTime() + softMs })
      return record
    }
    if (record === null) announce(key)
    return kept.get(name)?.record ?? null
  }
  return async (asked: HomeKey): Promise<HomeRecord | null> => {
    const key = known(asked)
    const name = `${key.region}:${key.platform}`
    const copy = kept.get(name)
    if (copy && copy.until > clock.now().getTime()) return copy.record
    const running = asking.get(name) ?? ask(key, name).finally(() => asking.delete(name))
    asking.set(name, running)
    return running
  }
}
