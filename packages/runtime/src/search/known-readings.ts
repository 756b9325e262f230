import type { KnownReadings, RememberedReading } from "@haat/domain/search"

export type KnownReadingsSettings = {
  readonly forMs: number
  /** So many texts are kept; the one not asked for longest goes first. */
  readonly most: number
  readonly now?: () => number
}

type Kept = { readonly remembered: RememberedReading; readonly until: number }

/** Readings in the memory of this process; all are forgotten when the tuning they were made under is replaced. */
export const rememberReadings = ({ forMs, most, now = Date.now }: KnownReadingsSettings): KnownReadings => {
  const kept = new Map<string, Kept>()
  let current: number | null = null
  const forgetFormer = (revision: number): void => {
    if (current !== revision) kept.clear()
    current = revision
  }
  const put = (text: string, one: Kept): void => {
    kept.delete(text)
    kept.set(text, one)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }
  return {
    recall: (revision, text) => {
      forgetFormer(revision)
      const found = kept.get(text)
      if (found === undefined || found.until <= now()) return null
      put(text, found)
      return found.remembered
    },
    keep: (revision, text, remembered) => {
      forgetFormer(revision)
      put(text, { remembered, until: now() + forMs })
    },
  }
}
