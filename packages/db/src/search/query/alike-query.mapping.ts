import type { estypes } from "@elastic/elasticsearch"
import { codesOf, type Described, plainCode } from "@haat/domain/search"

type Query = estypes.QueryDslQueryContainer

/** Longer than any title; what follows adds little and costs much. */
const titleChars = 300
const descriptionChars = 300
/** Of an item's words and neighbors so many must be met (neighbors written as one seldom are): in a list people read, and of candidates. */
export const leastListed = "2<25%"
const leastCandidate = "10%"

const codesAsked = ({ title, codes }: Described): readonly string[] => [
  ...new Set([...codesOf(title), ...codes.map(plainCode).filter(({ length }) => length >= 3)]),
]

/** All of two words, all but one of four, all but two of six, more than half of more. */
const most = "2<-1 4<-2 6<55%"

/** Like the text as a whole, not only in a word or two: most of its words, numbers aside, as such or joined; or its code. */
export const wholeAlike = (text: string): Query => {
  const codes = codesOf(text)
  const named = text.replaceAll(/\S*\d\S*/g, " ").trim()
  const inWords: Query[] = [
    { match: { wide: { query: text, minimum_should_match: most } } },
    { match: { alike: { query: text, minimum_should_match: "50%" } } },
  ]
  const byName: Query[] =
    named === "" ? [] : [{ match: { wide: { query: named, minimum_should_match: most } } }]
  return {
    bool: {
      should: [
        { bool: { filter: byName, should: inWords, minimum_should_match: 1 } },
        ...(codes.length > 0 ? [{ terms: { codes: [...codes] } }] : []),
      ],
      minimum_should_match: 1,
    },
  }
}

/** What may be the described item: enough words in any spelling apart or together, or one of its codes. */
export const alikeQuery = (asked: Described, also: readonly Query[] = [], least = leastCandidate): Query => {
  const title = asked.title.slice(0, titleChars)
  const codes = codesAsked(asked)
  const byCode: Query[] =
    codes.length > 0 ? [{ constant_score: { filter: { terms: { codes: [...codes] } }, boost: 12 } }] : []
  const words: Query = { match: { alike: { query: title, minimum_should_match: least } } }
  const others: Query[] = [asked.brand, ...asked.codes]
    .filter(Boolean)
    .map((text) => ({ match: { alike: { query: text, boost: 0.5 } } }))
  const description = asked.description.slice(0, descriptionChars)
  return {
    bool: {
      must: [{ bool: { should: [words, ...byCode, ...also], minimum_should_match: 1 } }],
      should: [
        ...others,
        ...(description === "" ? [] : [{ match: { alike: { query: description, boost: 0.1 } } }]),
      ],
    },
  }
}
