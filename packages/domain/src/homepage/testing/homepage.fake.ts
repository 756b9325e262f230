import type { HomeKey, HomeRecord } from "../homepage.model.ts"
import type { HomeRecords } from "../ports.ts"

const nameOf = ({ region, platform }: HomeKey): string => `${region}:${platform}`

/** Records in memory; a claim holds for good. */
export const createFakeHomeRecords = (): HomeRecords => {
  const kept = new Map<string, HomeRecord>()
  const claimed = new Set<string>()
  return {
    read: async (key) => kept.get(nameOf(key)) ?? null,
    write: async (record) => {
      if ((kept.get(nameOf(record))?.version ?? -1) >= record.version) return false
      kept.set(nameOf(record), record)
      return true
    },
    claim: async (key) => {
      const fresh = !claimed.has(nameOf(key))
      claimed.add(nameOf(key))
      return fresh
    },
  }
}
