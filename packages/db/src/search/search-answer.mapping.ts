import type { estypes } from "@elastic/elasticsearch"
import type { IndexAnswer, IndexDocument, IndexHit, IndexQuery } from "@haat/domain/search"
import { type RawCounts, readCounts } from "./counts/counts-answer.mapping.ts"
import { writeToken } from "./query/place-token.mapping.ts"
import { bandOf, scoreInBand } from "./query/text-query.mapping.ts"

type StoredDocument = Omit<IndexDocument, "description" | "attributeWords" | "completions"> &
  Partial<Pick<IndexDocument, "description" | "attributeWords">>

const hitOf = (
  query: IndexQuery,
  { _source, _score, sort, highlight }: estypes.SearchHit<StoredDocument>,
): IndexHit[] =>
  _source
    ? [
        {
          document: { description: "", attributeWords: [], ..._source, completions: [] },
          marked: highlight?.title?.[0] ?? null,
          band: bandOf(query, _score ?? 0),
          score: scoreInBand(query, _score ?? 0),
          token: writeToken(sort ?? []),
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

/** Throws when a time-out left the answer incomplete: counts that lie are worse than none. */
const expectWhole = ({ timed_out, _shards }: estypes.SearchResponse<StoredDocument>): void => {
  if (timed_out || _shards.failed > 0) throw new Error("the index answered in part only")
}

export const readHits = (
  query: IndexQuery,
  response: estypes.SearchResponse<StoredDocument>,
): readonly IndexHit[] => {
  expectWhole(response)
  return response.hits.hits.flatMap((hit) => hitOf(query, hit))
}

export const readAnswer = (
  query: IndexQuery,
  response: estypes.SearchResponse<StoredDocument>,
): IndexAnswer => {
  expectWhole(response)
  const raw = response.aggregations as unknown as RawCounts
  const corrections = (response.suggest?.words ?? []) as unknown as readonly Correction[]
  return {
    hits: response.hits.hits.flatMap((hit) => hitOf(query, hit)),
    total: totalOf(response.hits.total),
    textTotal: raw.text_total.doc_count,
    alikeTotal: raw.alike_total?.doc_count ?? 0,
    unreachable: raw.unreachable.doc_count,
    counts: readCounts(query, raw),
    spelling: query.text === "" ? null : spellingOf(query.text, corrections),
  }
}
