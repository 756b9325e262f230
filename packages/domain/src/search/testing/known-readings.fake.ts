import type { KnownReading, KnownReadings } from "../reading/known-reading.model.ts"

export const fakeKnownReadings = (): KnownReadings => {
  const kept = new Map<string, KnownReading>()
  const keyOf = (revision: number, text: string): string => `${revision} ${text}`
  return {
    recall: (revision, text) => kept.get(keyOf(revision, text)) ?? null,
    keep: (revision, text, reading) => void kept.set(keyOf(revision, text), reading),
  }
}
