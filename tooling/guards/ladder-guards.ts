import type { Guard } from "./guard.ts"

const search = "packages/domain/src/search"
const ladder = `${search}/reading/climb-ladder.use-case`
const attempt = `${search}/reading/attempt.rule.ts`
const relax = `${search}/answer/relax.rule`
const extras = `${search}/query/extras.rule`
const ways = `${search}/query/find-ways-on.use-case`

type Taken = { readonly file?: string; readonly find: string; readonly put: string; readonly bites: string }

const rung = (name: string, { file = `${ladder}.ts`, find, put, bites }: Taken): Guard => ({
  name: `search: ${name}`,
  without: { file, find, put },
  tests: [`${ladder}.test.ts`, `${search}/reading/known-reading.test.ts`],
  bites,
})

/** The ladder of a text that finds too little, rung by rung, and the ways on where nothing is listed. */
export const ladderGuards: readonly Guard[] = [
  rung("a better spelling is tried", {
    find: "...(better === null ? [] : [{",
    put: "...(better !== undefined ? [] : [{",
    bites: "stays on the first rung that bears",
  }),
  rung("a better spelling has to find more", {
    file: attempt,
    find: '(reading === "corrected" ? first : 0)',
    put: '(reading === "corrected" ? first - 1 : 0)',
    bites: "corrects nothing where",
  }),
  rung("a text that finds more as typed is read anew", {
    find: " || now.textTotal > typedTotal)",
    put: " || typedTotal < 0)",
    bites: "what is new is found by its own name",
  }),
  rung("an exact wish is no matter of spelling", {
    find: "if (exact) return",
    put: 'if (exact && given === "") return',
    bites: "corrects nothing where",
  }),
  rung("sound and descriptions are tried", {
    find: '    { ...asTyped, reading: "wide" },\n',
    put: "",
    bites: "goes on to wide",
  }),
  rung("some of the words are tried", {
    find: '  { reading: "some", spelling, kind },\n',
    put: "",
    bites: "goes on to wide",
  }),
  rung("some of the words, of the kind asked for", {
    file: attempt,
    find: "kind: kind ?? anyKind }",
    put: "kind: anyKind }",
    bites: "alone",
  }),
  rung("the thing itself may be misspelled", {
    find: "return better === null ? byKind(found, null)",
    put: "return better !== undefined ? byKind(found, null)",
    bites: "corrects the word for the thing itself",
  }),
  rung("nothing beside the thing is corrected in parts", {
    find: "isSlipOfThing(unknown, meant) ? words.with",
    put: "unknown !== meant ? words.with",
    bites: "doesn't correct what it reads in parts",
  }),
  rung("a few words with a number are tried as a name", {
    find: "namesItem(text.text) && !isTitle(text.text) ?",
    put: "namesItem(text.text) && isTitle(text.text) ?",
    bites: "as a name",
  }),
  rung("what a text was read as still has to find something", {
    find: 'return finds(isTitle ? "alike" : "wide", own)',
    put: 'return finds(isTitle ? "alike" : "wide", own) || true',
    bites: "is read anew when that finds nothing any more",
  }),
  rung("a filter that hides all changes no reading", {
    find: "isTitle ? found : await look([attempt])",
    put: "isTitle ? found : (void look, [])",
    bites: "not read anew for a filter",
  }),
  rung("a whole expression with other words is taken at its word", {
    file: attempt,
    find: "if (synonyms.has(plainPhrase(text))) return 1",
    put: "if (synonyms.has(plainPhrase(text))) return 2",
    bites: "a whole expression",
  }),
  rung("a taught word is no slip", {
    find: "spelled === null ? null : spelledBut(text.text, spelled, ports.tuning.synonyms)",
    put: "spelled === null ? null : spelledBut(text.text, spelled, new Map())",
    bites: "takes no word for a slip",
  }),
  {
    name: "search: numbers of what a title runs on are no versions",
    without: {
      file: `${search}/matching/read-item.rule.ts`,
      find: 'return what === "number" && !isRow',
      put: 'return what === "number"',
    },
    tests: [`${search}/matching/read-item.rule.test.ts`],
    bites: "knows which numbers",
  },
  {
    name: "search: another edition is another thing",
    without: {
      file: `${search}/matching/choices/choices.rule.ts`,
      find: '  ...byWord(editions, "edition"),\n',
      put: "",
    },
    tests: [`${search}/matching/choices/choices.rule.test.ts`],
    bites: "another edition",
  },
  {
    name: "search: each filter that hides all is offered to be given up",
    without: {
      file: `${relax}.ts`,
      find: "return [...chosen, ...priceOf",
      put: "return [...chosen.slice(0, 0), ...priceOf",
    },
    tests: [`${relax}.test.ts`],
    bites: "gives up each chosen filter in turn",
  },
  {
    name: "search: a typed price is offered to be given up",
    without: {
      file: `${relax}.ts`,
      find: "return [...chosen, ...priceOf({ ...query, cursor: null })]",
      put: "void priceOf\n  return [...chosen]",
    },
    tests: [`${relax}.test.ts`],
    bites: "a typed price too",
  },
  {
    name: "search: only what brings something is offered",
    without: { file: `${ways}.ts`, find: ".filter(({ total }) => total > 0)", put: "" },
    tests: [`${ways}.test.ts`],
    bites: "offers no filter to give up",
  },
  {
    name: "search: what is similar comes before what others buy",
    without: { file: `${ways}.ts`, find: "like.length > 0", put: "like.length < 0" },
    tests: [`${ways}.test.ts`],
    bites: "shows what is similar",
  },
  {
    name: "search: no page fails with what it may do without",
    without: { file: `${extras}.ts`, find: "return none\n    })", put: "throw error\n    })" },
    tests: [`${extras}.test.ts`, `${search}/query/search-products.use-case.test.ts`],
    bites: "can't be had",
  },
  {
    name: "search: no page waits long for what it may do without",
    without: {
      file: `${extras}.ts`,
      find: "pause(patienceMs).then(() => none)",
      put: "pause(patienceMs).then(() => had)",
    },
    tests: [`${extras}.test.ts`],
    bites: "leaves out what comes too late",
  },
  {
    name: "search: what fills a page up hasn't sold out either",
    without: {
      file: `${search}/query/fill-listed.use-case.ts`,
      find: "[...plan.gone, ...soldOut, ...behind]",
      put: "[...plan.gone, ...soldOut]",
    },
    tests: [`${search}/query/search-products.use-case.test.ts`],
    bites: "asks about what would fill a page up",
  },
  {
    name: "search: what nothing speaks for is worth less than what comes soon",
    without: {
      file: "packages/db/src/search/query/signals.mapping.ts",
      find: "functions: always.length === 0 ? [everybody, ...functions] : functions",
      put: "functions",
    },
    tests: ["packages/db/src/search/relevance.elastic.int.test.ts"],
    bites: "puts first what comes first",
  },
  {
    name: "search: a sum of three numbers stands for them only where they are weighed alike",
    without: {
      file: "packages/db/src/search/query/merit.mapping.ts",
      find: "popularity === rating && rating === conversion ? popularity : null",
      put: "popularity === rating ? popularity : null",
    },
    tests: ["packages/db/src/search/query/merit.mapping.test.ts"],
    bites: "says as one number what three say",
  },
]
