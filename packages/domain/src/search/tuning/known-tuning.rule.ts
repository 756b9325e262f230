import { parseSynonyms, plainPhrase, type Synonyms } from "../reading/synonyms.rule.ts"
import { defaultTuning } from "./default-tuning.rule.ts"
import type { RankingWeights, Tuning } from "./tuning.model.ts"

/** A tuning made ready for use. */
export type KnownTuning = {
  /** Which of the saved ones it is; null when it is none of them. */
  readonly revision: number | null
  readonly weights: RankingWeights
  readonly pinsOf: (text: string) => readonly string[]
  readonly synonyms: Synonyms
}

/** Lines that can't be read are refused when saved, so here none stands for a tuning that can't be read. */
export const knownTuning = (
  { weights, pins, synonyms }: Tuning,
  revision: KnownTuning["revision"] = null,
): KnownTuning => {
  const parsed = parseSynonyms(synonyms)
  const byText = new Map(pins.map(({ text, productIds }) => [plainPhrase(text), productIds]))
  return {
    revision,
    weights,
    pinsOf: (text) => byText.get(plainPhrase(text)) ?? [],
    synonyms: parsed.ok ? parsed.value : new Map(),
  }
}

export const ownTuning: KnownTuning = knownTuning(defaultTuning(), 0)
