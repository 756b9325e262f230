import { err } from "../../shared/index.ts"
import type { SearchEdge, Tunings } from "../ports.ts"
import { parseSynonyms } from "../reading/synonyms.rule.ts"
import type { SaveTuning } from "./tuning.model.ts"

export type SaveTuningPorts = Pick<SearchEdge, "clock"> & { readonly tunings: Pick<Tunings, "append"> }

/** Puts a tuning in place of the one the staff member saw, with a trace of who did it; refuses where somebody was faster. */
export const makeSaveTuning =
  ({ clock, tunings }: SaveTuningPorts): SaveTuning =>
  async ({ revision, tuning, actorId }) => {
    const parsed = parseSynonyms(tuning.synonyms)
    if (!parsed.ok) return err({ code: "FAULTY_SYNONYMS", faults: parsed.error })
    const changed = { ...tuning, revision: revision + 1, changedAt: clock.now(), changedBy: actorId }
    return tunings.append(changed)
  }
