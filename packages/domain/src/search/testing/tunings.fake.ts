import { err, ok } from "../../shared/index.ts"
import type { Tunings } from "../ports.ts"
import { defaultTuning } from "../tuning/default-tuning.rule.ts"
import type { StoredTuning } from "../tuning/tuning.model.ts"

export const fakeTunings = (): Tunings => {
  const kept: StoredTuning[] = []
  const current = (): StoredTuning => kept.at(-1) ?? defaultTuning()
  return {
    current: async () => current(),
    append: async (tuning) => {
      const { revision } = current()
      if (tuning.revision !== revision + 1) return err({ code: "TUNING_CHANGED", revision })
      kept.push(structuredClone(tuning))
      return ok(tuning)
    },
  }
}
