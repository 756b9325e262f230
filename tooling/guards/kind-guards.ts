import type { Guard } from "./guard.ts"

const reading = "packages/domain/src/search/reading"

type Taken = { readonly find: string; readonly put: string }

const kind = (name: string, { find, put }: Taken): Guard => ({
  name: `search: ${name}`,
  without: { file: `${reading}/find-kind.use-case.ts`, find, put },
  tests: [`${reading}/find-kind.use-case.test.ts`],
  bites: "hears in",
})

/** What a text asks for when it is read by some of its words, and which words may be slips. */
export const kindGuards: readonly Guard[] = [
  kind("a thing before another says which one", {
    find: "return thing?.named.names ?? []",
    put: "return thing === undefined ? [] : []",
  }),
  kind("what staff taught as one expression is one thing", {
    find: "head.named.isExpression ||",
    put: "head.named.word === text ||",
  }),
  kind("a shelf may be called by what no product is", {
    find: "partly.length === 0 ? use : {",
    put: "partly.length >= 0 ? use : {",
  }),
  kind("another wording may name the kind", {
    find: "[name, ...alternativesOf(name, synonyms)]",
    put: "[name, ...alternativesOf(name, synonyms).slice(0, 0)]",
  }),
  {
    name: "search: a color or half of a short word is no slip",
    without: {
      file: `${reading}/slip.rule.ts`,
      find: 'if (choiceOf(word) !== "" || word.length < letters.one) return false',
      put: "if (word === meant) return false",
    },
    tests: [`${reading}/slip.rule.test.ts`],
    bites: "with slips",
  },
]
