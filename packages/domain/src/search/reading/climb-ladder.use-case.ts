import type { IndexAnswer, IndexQuery, TextBand } from "../query/index-query.model.ts"
import type { SearchQuery, TextReading } from "../search.model.ts"
import type { KnownTuning } from "../tuning/known-tuning.rule.ts"
import { isTitle, type ReadText, readText } from "./read-text.rule.ts"

export type Asked = {
  readonly plan: IndexQuery
  readonly answer: IndexAnswer
  readonly corrected: string | null
  readonly reading: TextReading
}

export type LadderPorts = {
  readonly ask: (text: ReadText, band: TextBand) => Promise<Pick<Asked, "plan" | "answer">>
  readonly tuning: KnownTuning
}

/** With fewer matches of the text than this, corrections and typos are looked at. */
const few = 3

/**
 * How to read the text: as typed; where that finds too little, corrected if that finds more, else widely, else by some of its words.
 * Depends on the text and the index alone, so filters never change it and counts stay true. The lower rungs are tried at once.
 */
export const makeClimbLadder =
  ({ ask, tuning }: LadderPorts) =>
  async ({ text: given, exact }: Pick<SearchQuery, "text" | "exact">): Promise<Asked> => {
    const text = readText(given, tuning)
    const at = async (read: ReadText, band: TextBand, reading: TextReading): Promise<Asked> => ({
      ...(await ask(read, band)),
      corrected: read === text ? null : read.text,
      reading,
    })
    if (!exact && isTitle(text.text)) return at(text, "alike", "alike")
    const first = await at(text, "exact", "exact")
    if (text.text === "" || exact || first.answer.textTotal >= few) return first
    const { spelling } = first.answer
    const better = spelling === null ? text : readText(spelling, tuning)
    const lower = [
      ...(better === text ? [] : [at(better, "exact", "corrected")]),
      at(text, "wide", "wide"),
      ...(text.text.includes(" ") ? [at(text, "some", "some")] : []),
    ]
    const rungs = await Promise.all(lower)
    const least = (reading: TextReading): number => (reading === "corrected" ? first.answer.textTotal : 0)
    return rungs.find(({ answer, reading }) => answer.textTotal > least(reading)) ?? first
  }
