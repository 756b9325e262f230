import { parseSynonyms, plainPhrase, type Synonyms } from "../reading/synonyms.rule.ts"
import { defaultTuning } from "./default-tuning.rule.ts"
import type { RankingWeights, Tuning } from "./tuning.model.ts"

/** A tuning made ready for use. */
export type KnownTuning = {
  readonly weights: RankingWeights
  readonly pinsOf: (text: string) => readonly string[]
  readonly synonyms: Synonyms
}

/** Lines that can't be read are refused when saved, so here none stands for a tuning that can't be read. */
export const knownTuning = ({ weights, pins, synonyms }: Tuning): KnownTuning => {
  const parsed = parseSynonyms(synonyms)
  const byText = new Map(pins.map(({ text, productIds }) => [plainPhrase(text), productIds]))
  return {
    weights,
    pinsOf: (text) => byText.get(plainPhrase(text)) ?? [],
    synonyms: parsed.ok ? parsed.value : new Map(),
  }
}

export const ownTuning: KnownTuning = knownTuning(defaultTuning())
