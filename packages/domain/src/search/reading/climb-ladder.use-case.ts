import type { SourceCategory } from "../indexing/index-document.model.ts"
import type { ProductIndex } from "../ports.ts"
import {
  type IndexAnswer,
  type IndexQuery,
  nothingFound,
  type TextFound,
} from "../query/index-query.model.ts"
import type { SearchQuery } from "../search.model.ts"
import type { KnownTuning } from "../tuning/known-tuning.rule.ts"
import { type Attempt, asTyped, attemptOf, fewOf, finds } from "./attempt.rule.ts"
import { type FoundKind, makeFindKind } from "./find-kind.use-case.ts"
import type { KnownReading, KnownReadings } from "./known-reading.model.ts"
import { hasManyWords, isTitle, namesItem, type ReadText, readText } from "./read-text.rule.ts"
import { isSlipOfThing } from "./slip.rule.ts"
import { plainPhrase, spelledBut } from "./synonyms.rule.ts"

export type Asked = {
  readonly plan: IndexQuery
  readonly answer: IndexAnswer
  readonly how: KnownReading
}

type Told = Pick<Asked, "plan" | "answer"> & { readonly found: readonly TextFound[] }

export type LadderPorts = {
  /** The whole answer to a text read in this way; in the same exchange, in the order given, what each of these readings finds. */
  readonly ask: (attempt: Attempt, looked: readonly Attempt[]) => Promise<Told>
  readonly spell: ProductIndex["spell"]
  /** In the order given, what each reading would find. */
  readonly look: (attempts: readonly Attempt[]) => Promise<readonly TextFound[]>
  readonly kindsOf: ProductIndex["kindsOf"]
  readonly categories: readonly SourceCategory[]
  readonly tuning: KnownTuning
  readonly known: KnownReadings
}

const asking = async ({ ask, tuning }: LadderPorts, given: ReadText, how: KnownReading): Promise<Asked> => {
  const { plan, answer } = await ask(attemptOf(given, how, tuning), [])
  return { plan, answer, how }
}

type AskedAndFound = { readonly asked: Asked; readonly found: TextFound }

const askingAndLooking = async (
  { ask, tuning }: LadderPorts,
  given: ReadText,
  how: KnownReading,
): Promise<AskedAndFound> => {
  const attempt = attemptOf(given, how, tuning)
  const { plan, answer, found } = await ask(attempt, [attempt])
  return { asked: { plan, answer, how }, found: found[0] ?? nothingFound }
}

/** The text with the word for the thing itself spelled better, where that may be a slip; its other words stay as they are. */
const thingSpelled = (text: string, spelling: string | null, unknown: string): string | null => {
  const [words, better] = [text.split(" "), spelling?.split(" ") ?? []]
  const at = words.findIndex((word) => plainPhrase(word) === unknown)
  const meant = words.length === better.length ? better[at] : undefined
  return meant !== undefined && isSlipOfThing(unknown, meant) ? words.with(at, meant).join(" ") : null
}

const byKind = ({ kind }: FoundKind, spelling: string | null): readonly KnownReading[] => [
  { reading: "some", spelling, kind },
]

/** By some of its words, of the kind it asks for in the shop's own wording, if it has one; never a single word. */
const inPart = async (
  ports: LadderPorts,
  { text }: ReadText,
  spelling: string | null,
): Promise<readonly KnownReading[]> => {
  if (!text.includes(" ")) return []
  const findKind = makeFindKind(ports)
  const found = await findKind(text)
  const better = found.unknown === null ? null : thingSpelled(text, spelling, found.unknown)
  return better === null ? byKind(found, null) : byKind(await findKind(better), better)
}

/** A handful found widely may be what merely mentions many words, while some of them name what was meant. */
const isMere = ({ text }: ReadText, widely: TextFound | undefined, tuning: KnownTuning): boolean =>
  hasManyWords(text) && (widely?.textTotal ?? 0) < fewOf(text, tuning)

/** Readings that are worth asking for, the best first: corrected if that finds more, as an item's name, widely, by some of the words. */
const lowerRungs = async (
  ports: LadderPorts,
  text: ReadText,
  { textTotal }: TextFound,
): Promise<readonly KnownReading[]> => {
  const spelled = await ports.spell(text.text)
  const spelling = spelled === null ? null : spelledBut(text.text, spelled, ports.tuning.synonyms)
  const better = spelling === null ? null : readText(spelling, ports.tuning).text
  const rungs: readonly KnownReading[] = [
    ...(better === null ? [] : [{ ...asTyped, reading: "corrected", spelling: better } as const]),
    ...(namesItem(text.text) && !isTitle(text.text) ? [{ ...asTyped, reading: "alike" } as const] : []),
    { ...asTyped, reading: "wide" },
  ]
  const found = await ports.look(rungs.map((rung) => attemptOf(text, rung, ports.tuning)))
  const bearing = rungs.filter(({ reading }, at) => {
    const seen = found[at]
    return seen !== undefined && finds(reading, seen, textTotal)
  })
  const [best] = bearing
  const isSure = best !== undefined && (best.reading !== "wide" || !isMere(text, found.at(-1), ports.tuning))
  if (isSure) return [best]
  return [...(await inPart(ports, text, spelling)), ...bearing]
}

/** Whether a reading still finds something. What it lists says so, and saves a look; of a title only a look tells. */
const stillFinds = async (
  { look }: LadderPorts,
  attempt: Attempt,
  { answer, found }: Pick<Told, "answer" | "found">,
): Promise<boolean> => {
  const isTitle = attempt.band === "alike"
  if (!isTitle && answer.total + answer.unreachable > 0) return true
  const [own = nothingFound] = isTitle ? found : await look([attempt])
  return finds(isTitle ? "alike" : "wide", own)
}

/** What the text was read as a while ago, if that still finds something and the text as typed no more than then. */
const asKnown = async (ports: LadderPorts, given: string, text: ReadText): Promise<Asked | null> => {
  const { tuning, known } = ports
  const remembered = tuning.revision === null ? null : known.recall(tuning.revision, given)
  if (remembered === null) return null
  const { how, typedTotal } = remembered
  const [typed, attempt] = [attemptOf(text, asTyped, tuning), attemptOf(text, how, tuning)]
  const looked = attempt.band === "alike" ? [typed, attempt] : [typed]
  const { plan, answer, found } = await ports.ask(attempt, looked)
  const [now, ...own] = found
  if (now === undefined || now.textTotal > typedTotal) return null
  return (await stillFinds(ports, attempt, { answer, found: own })) ? { plan, answer, how } : null
}

/** By the first lower rung that bears, which is remembered; null where none does. */
const byLowerRung = async (
  ports: LadderPorts,
  text: ReadText,
  { given, first }: { readonly given: string; readonly first: TextFound },
): Promise<Asked | null> => {
  const { revision } = ports.tuning
  for (const how of await lowerRungs(ports, text, first)) {
    const { asked, found } = await askingAndLooking(ports, text, how)
    if (!finds(how.reading, found)) continue
    if (revision !== null) ports.known.keep(revision, given, { how, typedTotal: first.textTotal })
    return asked
  }
  return null
}

const asTitle = async (ports: LadderPorts, text: ReadText): Promise<Asked | null> => {
  if (!isTitle(text.text)) return null
  const { asked, found } = await askingAndLooking(ports, text, { ...asTyped, reading: "alike" })
  return finds("alike", found) ? asked : null
}

const asItStands = async (ports: LadderPorts, text: ReadText, given: string): Promise<Asked> => {
  if (text.text === "") return asking(ports, text, asTyped)
  const { asked, found } = await askingAndLooking(ports, text, asTyped)
  if (found.textTotal >= fewOf(text.text, ports.tuning)) return asked
  return (await byLowerRung(ports, text, { given, first: found })) ?? asked
}

/**
 * How to read the text: as typed; where that finds too little, corrected if that finds more, as an item's name if something is alike,
 * else widely, else by some of its words, of the kind asked for. Depends on the text and the index alone, so filters never change it and
 * counts stay true; and what a text was last read as may be tried first. Lower rungs are only looked at until one bears. Widely
 * found in a handful, many words are rather read by some of them. A list that was begun goes on in the reading it began with.
 */
export const makeClimbLadder =
  (ports: LadderPorts) =>
  async (
    { text: given, exact }: Pick<SearchQuery, "text" | "exact">,
    begun: KnownReading | null = null,
  ): Promise<Asked> => {
    const text = readText(given, ports.tuning)
    if (begun !== null) return asking(ports, text, begun)
    if (exact) return asking(ports, text, asTyped)
    return (
      (await asKnown(ports, given, text)) ?? (await asTitle(ports, text)) ?? asItStands(ports, text, given)
    )
  }
