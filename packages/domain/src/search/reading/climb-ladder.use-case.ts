import type { ProductIndex } from "../ports.ts"
import type { IndexAnswer, IndexQuery, TextBand } from "../query/index-query.model.ts"
import type { SearchQuery, TextReading } from "../search.model.ts"
import type { KnownTuning } from "../tuning/known-tuning.rule.ts"
import { headOf, headWords } from "./head-of.rule.ts"
import { isTitle, namesItem, type ReadText, readText } from "./read-text.rule.ts"
import { alternativesOf } from "./synonyms.rule.ts"

export type Asked = {
  readonly plan: IndexQuery
  readonly answer: IndexAnswer
  readonly corrected: string | null
  readonly reading: TextReading
}

export type LadderPorts = {
  readonly ask: (text: ReadText, band: TextBand) => Promise<Pick<Asked, "plan" | "answer">>
  readonly kindsOf: ProductIndex["kindsOf"]
  readonly tuning: KnownTuning
}

/** With fewer matches of the text than this, corrections and typos are looked at. */
const few = 3

const isFound = ({ reading, answer }: Asked): boolean =>
  (reading === "alike" ? answer.alikeTotal : answer.textTotal) > 0

/** The text with what it asks for, in all words the shop has for that. */
const withHead = async (text: ReadText, { kindsOf, tuning }: LadderPorts): Promise<ReadText> => {
  const words = headWords(text.text)
  const head = words.length === 0 ? null : headOf(await kindsOf(words))
  return { ...text, head: head === null ? [] : [head, ...alternativesOf(head, tuning.synonyms)] }
}

const asking = async (
  { ask }: Pick<LadderPorts, "ask">,
  text: ReadText,
  reading: TextReading,
): Promise<Asked> => {
  const isCorrected = reading === "corrected"
  const found = await ask(text, isCorrected ? "exact" : reading)
  return { ...found, corrected: isCorrected ? text.text : null, reading }
}

const lowerRungs = (ports: LadderPorts, text: ReadText, spelling: string | null): Promise<Asked[]> => {
  const better = spelling === null ? text : readText(spelling, ports.tuning)
  const isItem = namesItem(text.text) && !isTitle(text.text)
  const inPart = async () => asking(ports, await withHead(text, ports), "some")
  return Promise.all([
    ...(better === text ? [] : [asking(ports, better, "corrected")]),
    ...(isItem ? [asking(ports, text, "alike")] : []),
    asking(ports, text, "wide"),
    ...(text.text.includes(" ") ? [inPart()] : []),
  ])
}

/**
 * How to read the text: as typed; where that finds too little, corrected if that finds more, as an item's name if something is alike,
 * else widely, else by some of its words, of the kind asked for. Depends on the text and the index alone, so filters never change it and
 * counts stay true. The lower rungs are tried at once.
 */
export const makeClimbLadder =
  (ports: LadderPorts) =>
  async ({ text: given, exact }: Pick<SearchQuery, "text" | "exact">): Promise<Asked> => {
    const text = readText(given, ports.tuning)
    const title = !exact && isTitle(text.text) ? await asking(ports, text, "alike") : null
    if (title !== null && isFound(title)) return title
    const first = await asking(ports, text, "exact")
    if (text.text === "" || exact || first.answer.textTotal >= few) return first
    const rungs = await lowerRungs(ports, text, first.answer.spelling)
    const finds = (rung: Asked): boolean =>
      isFound(rung) && (rung.reading !== "corrected" || rung.answer.textTotal > first.answer.textTotal)
    return rungs.find(finds) ?? first
  }
