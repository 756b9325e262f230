import type { KnownReadings, RememberedReading } from "../reading/known-reading.model.ts"

export const fakeKnownReadings = (): KnownReadings => {
  const kept = new Map<string, RememberedReading>()
  const keyOf = (revision: number, text: string): string => `${revision} ${text}`
  return {
    recall: (revision, text) => kept.get(keyOf(revision, text)) ?? null,
    keep: (revision, text, remembered) => void kept.set(keyOf(revision, text), remembered),
  }
}
