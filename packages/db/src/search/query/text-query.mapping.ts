import type { estypes } from "@elastic/elasticsearch"
import { codesOf, type IndexQuery, type Kind, plainCode } from "@haat/domain/search"
import { alikeQuery, leastListed } from "./alike-query.mapping.ts"
import { calledSo } from "./kinds.mapping.ts"
import { withSignals } from "./signals.mapping.ts"

type Query = estypes.QueryDslQueryContainer

/**
 * Bands lie farther apart than all that words and signals can add up to, so a typo never passes an exact match, and another wording
 * never the shopper's own.
 */
const band = {
  pinned: 10_000,
  sku: 6000,
  code: 5000,
  exact: 4000,
  meant: 3500,
  described: 2000,
  sounding: 1000,
  typo: 500,
  head: 300,
  some: 200,
  any: 100,
} as const

/** No band is nearer to the next. */
const bandWidth = 500

/** The band a score lies in. Read loosely, only pins, SKUs and codes stand above the rest. */
export const bandOf = ({ band: wanted }: Pick<IndexQuery, "band">, score: number): number => {
  const least = wanted === "some" || wanted === "alike" ? band.code : band.typo
  return score < least ? 0 : Math.floor(score / bandWidth)
}
export const scoreInBand = (query: Pick<IndexQuery, "band">, score: number): number =>
  score - bandWidth * bandOf(query, score)

/** All of up to four words must match; of more, four fifths: of five words three may be of quite another thing. */
const enough = "4<80%"
const half = "1<50%"

const words = (field: string, text: string, least = enough): Query => ({
  match: { [field]: { query: text, minimum_should_match: least } },
})

/** Long words that are a slip away, very long ones two; never in the first letter. A short word with a slip is mostly another word. */
export const slips = (field: string, text: string): Query => ({
  match: {
    [field]: {
      query: text,
      minimum_should_match: enough,
      fuzziness: "AUTO:5,8",
      prefix_length: 1,
      max_expansions: 30,
    },
  },
})

const inBand = (filter: Query, boost: number): Query => ({ constant_score: { filter, boost } })

/** Pins stand above everything, in their order. */
const pinned = ({ pins }: IndexQuery): Query[] =>
  pins.map((productId, at) => inBand({ term: { productId } }, band.pinned + bandWidth * (pins.length - at)))

const asCode = (text: string): Query[] => {
  const code = plainCode(text)
  return codesOf(code).length > 0 ? [inBand({ term: { codes: code } }, band.code)] : []
}

const isAny = ({ names, categoryIds }: Kind): boolean => names.length === 0 && categoryIds.length === 0

/** Whatever has half of the words, then any of them; of the kind that is asked for, where one is. */
const someWords = ({ text, kind }: IndexQuery): Query[] => [
  ...(isAny(kind) ? [] : [inBand(calledSo(kind), band.head)]),
  inBand(words("wide", text, half), band.some),
  inBand(words("text", text, "1"), band.any),
]

const toldOf = (names: readonly string[]): Query => ({
  bool: { should: names.map((name) => ({ match: { wide: { query: name, operator: "and" } } })) },
})

/**
 * Read by some of its words, a text still asks for one kind of thing: no boots for who wants a leather chair, and no fishing rods
 * for who wants curtain rods.
 */
const ofKind = ({ kind, band: wanted }: IndexQuery): { filter?: Query[] } =>
  wanted === "some" && !isAny(kind)
    ? { filter: [calledSo(kind), ...(kind.beside.length === 0 ? [] : [toldOf(kind.beside)])] }
    : {}

const wider = (query: IndexQuery): Query[] => {
  const { text, alternatives, band: wanted } = query
  if (wanted === "exact") return []
  return [
    ...[text, ...alternatives].map((one) => inBand(words("wide", one), band.described)),
    inBand(words("sound", text), band.sounding),
    inBand(slips("text", text), band.typo),
    ...(wanted === "some" ? someWords(query) : []),
  ]
}

const matching = (query: IndexQuery): Query[] => [
  ...pinned(query),
  inBand({ term: { skus: query.text } }, band.sku),
  ...asCode(query.text),
  inBand(words("text", query.text), band.exact),
  ...query.alternatives.map((one) => inBand(words("text", one), band.meant)),
  ...wider(query),
]

const wellPut = (text: string): Query => ({
  bool: {
    should: [
      {
        multi_match: {
          query: text,
          type: "best_fields",
          tie_breaker: 0.3,
          fields: ["title^3", "brand^2", "categoryNames^2", "attributeWords", "description^0.3"],
        },
      },
      { match: { spelling: { query: text, boost: 2 } } },
      { match_phrase: { title: { query: text, slop: 1, boost: 3 } } },
      inBand({ term: { "brand.exact": text } }, 10),
      inBand({ match: { "title.head": text } }, 12),
    ],
  },
})

/** How well the words fit, in whichever wording they fit best. */
const fitting = ({ text, alternatives, weights }: IndexQuery): Query[] =>
  weights.text === 0
    ? []
    : [
        {
          dis_max: {
            queries: [text, ...alternatives].map(wellPut),
            tie_breaker: 0,
            boost: weights.text,
          },
        },
      ]

/** What the text matches: all of it where nothing was asked. Between its matches it tells the bands apart, nothing finer. */
export const textMatch = (query: IndexQuery): Query => {
  if (query.text === "") return { match_all: {} }
  if (query.band === "alike") {
    const { text: title } = query
    return alikeQuery(
      { title, brand: "", codes: [], description: "", priceMinor: null },
      pinned(query),
      leastListed,
    )
  }
  const must: Query = { dis_max: { queries: matching(query), tie_breaker: 0 } }
  return { bool: { must: [must], ...ofKind(query) } }
}

/** The same by its whole score: how well the words fit, and what else speaks for a product. */
export const textQuery = (query: IndexQuery): Query =>
  query.text === "" || query.band === "alike"
    ? textMatch(query)
    : withSignals({ bool: { must: [textMatch(query)], should: fitting(query) } }, query)
