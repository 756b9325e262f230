import type { estypes } from "@elastic/elasticsearch"
import type {
  IndexAnswer,
  IndexHit,
  IndexPage,
  IndexQuery,
  ListedDocument,
  TextFound,
} from "@haat/domain/search"
import { readCounts } from "./counts/counts-answer.mapping.ts"
import { writeToken } from "./query/place-token.mapping.ts"
import { bandOf, scoreInBand } from "./query/text-query.mapping.ts"

type ReadLoosely = "description" | "attributeWords"
/** As it is asked for: what a product says of itself comes along only where texts are read loosely. */
export type PartDocument = Omit<ListedDocument, ReadLoosely> & Partial<Pick<ListedDocument, ReadLoosely>>

const hitOf = (
  query: IndexQuery,
  { _source, _score, sort, highlight }: estypes.SearchHit<PartDocument>,
): IndexHit[] =>
  _source
    ? [
        {
          document: { description: "", attributeWords: [], ..._source },
          marked: highlight?.title?.[0] ?? null,
          band: bandOf(query, _score ?? 0),
          score: scoreInBand(query, _score ?? 0),
          token: () => writeToken(sort ?? []),
        },
      ]
    : []

type Correction = {
  readonly text: string
  readonly offset: number
  readonly length: number
  readonly options: readonly { readonly text: string }[]
}

/** Short words are near too many others, and a number is never misspelled. */
const isWord = (text: string): boolean => text.length > 3 && !/\d/.test(text)

/** The text with each unknown word replaced by the known word nearest to it. */
const spellingOf = (text: string, corrections: readonly Correction[]): string | null => {
  const better = [...corrections].reverse().reduce((sum, { text: found, offset, length, options }) => {
    const [best] = options
    return best && isWord(found) ? sum.slice(0, offset) + best.text + sum.slice(offset + length) : sum
  }, text)
  return better === text ? null : better
}

const totalOf = (total: estypes.SearchTotalHits | number | undefined): number =>
  typeof total === "number" ? total : (total?.value ?? 0)

type Response = estypes.SearchResponse<PartDocument>
/** One of the answers within an exchange: whole, or what went wrong with it. */
export type PartAnswer = estypes.MsearchResponseItem<PartDocument>

/** Throws when a time-out left the answer incomplete: counts that lie are worse than none. */
const expectWhole = ({ timed_out, _shards }: Response): void => {
  if (timed_out || _shards.failed > 0) throw new Error("the index answered in part only")
}

const wholeOf = (answer: PartAnswer | undefined): Response => {
  if (answer === undefined) throw new Error("the index answered fewer parts than it was asked")
  if ("error" in answer) throw new Error(`the index refused: ${answer.error.reason ?? answer.error.type}`)
  expectWhole(answer)
  return answer
}

export const readHits = (query: IndexQuery, response: Response): readonly IndexHit[] => {
  expectWhole(response)
  return response.hits.hits.flatMap((hit) => hitOf(query, hit))
}

export const readPage = (query: IndexQuery, answer: PartAnswer | undefined): IndexPage => {
  const response = wholeOf(answer)
  return { hits: readHits(query, response), total: totalOf(response.hits.total) }
}

export const readTotal = (answer: PartAnswer | undefined): number => totalOf(wholeOf(answer).hits.total)

/** What a text finds, from its own part and, for a title, the part about wholes. */
export const readFound = (
  { band }: Pick<IndexQuery, "band">,
  [found, whole]: readonly (PartAnswer | undefined)[],
): TextFound => ({ textTotal: readTotal(found), alikeTotal: band === "alike" ? readTotal(whole) : 0 })

export const readSpelling = (text: string, response: Response): string | null => {
  expectWhole(response)
  return spellingOf(text, (response.suggest?.words ?? []) as unknown as readonly Correction[])
}

export const readPartCounts = (
  query: IndexQuery,
  answers: readonly (PartAnswer | undefined)[],
): IndexAnswer["counts"] => readCounts(query, answers.map(wholeOf))
