import type { Result } from "../../shared/index.ts"

/** What is wrong with a line of the list of synonyms, counted from 1. */
export type SynonymFault = { readonly line: number; readonly hint: string }

/** How much each signal counts in "best match", 1 being the shop's own measure, 0 not at all. */
export type RankingWeights = {
  readonly text: number
  readonly popularity: number
  readonly rating: number
  readonly conversion: number
  readonly freshness: number
  readonly delivery: number
}

/** These products come first when exactly this is searched for, as far as they can be bought and delivered. */
export type Pin = { readonly text: string; readonly productIds: readonly string[] }

/** What staff decide about searching. */
export type Tuning = {
  readonly weights: RankingWeights
  readonly pins: readonly Pin[]
  readonly synonyms: readonly string[]
}

/** `revision` grows with every change; 0 is the shop's own, never changed by anybody. */
export type StoredTuning = Tuning & {
  readonly revision: number
  readonly changedAt: Date | null
  readonly changedBy: string | null
}

export type TuningRefusal =
  | { readonly code: "TUNING_CHANGED"; readonly revision: number }
  | { readonly code: "FAULTY_SYNONYMS"; readonly faults: readonly SynonymFault[] }

export type TuningChange = { readonly revision: number; readonly tuning: Tuning; readonly actorId: string }

export type SaveTuning = (change: TuningChange) => Promise<Result<StoredTuning, TuningRefusal>>
