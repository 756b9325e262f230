import type { Guard } from "./guard.ts"

const search = "packages/domain/src/search"
const index = "packages/db/src/search"
const contract = `${index}/product-index.elastic.int.test.ts`
const bruteForce = "answers every query of random worlds as brute force does"
const asked = `${search}/query/search-products.use-case`
const remembered = "packages/runtime/src/search/known-readings"
const freshly = "packages/platform/src/fresh/keep-fresh"

/** What a search must never get wrong: what it lists, what it counts, and how it reads. */
export const searchGuards: readonly Guard[] = [
  {
    name: "search: only what is in stock within reach is listed",
    without: {
      file: `${index}/conditions.mapping.ts`,
      find: 'fittingAt(query, except, except === "days" ? query.reach.all : query.reach.wanted),',
      put: 'fittingAt(query, except, "anywhere"),',
    },
    tests: [contract],
    bites: bruteForce,
  },
  {
    name: "search: what can't come at all is told from what isn't listed",
    without: {
      file: `${index}/conditions.mapping.ts`,
      find: ", fittingAt(query, null, query.reach.all)],",
      put: "],",
    },
    tests: [contract],
    bites: bruteForce,
  },
  {
    name: "search: a facet is counted without its own choice",
    without: {
      file: `${index}/conditions.mapping.ts`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the file
      find: " && except !== `facet:${choice.key}`)",
      put: " && except !== choice.level)",
    },
    tests: [contract],
    bites: bruteForce,
  },
  {
    name: "search: a day's count asks for that day's warehouses",
    without: {
      file: `${index}/counts/counts-request.mapping.ts`,
      find: 'fittingAt(query, "days", warehouseIds),',
      put: 'fittingAt(query, "days", warehouseIds.length < 0 ? [] : query.reach.wanted),',
    },
    tests: [contract],
    bites: "the product index in Elasticsearch",
  },
  {
    name: "search: a day's warehouses are those that deliver by then",
    without: {
      file: `${search}/query/plan-query.rule.ts`,
      find: 'daysBetween(today, told.get(id) ?? "") <= days)',
      put: 'daysBetween(today, told.get(id) ?? "") <= days + 1)',
    },
    tests: [`${search}/query/plan-query.rule.test.ts`],
    bites: "sorts warehouses by day",
  },
  {
    name: "search: what sold out since it was indexed drops out",
    without: {
      file: `${search}/query/fill-listed.use-case.ts`,
      find: "if (soldOut.size === 0) return page",
      put: "return page",
    },
    tests: [`${asked}.test.ts`],
    bites: "drops what sold out since it was indexed",
  },
  {
    name: "search: a count of a part is called at least so many",
    without: {
      file: `${index}/counts/counts-answer.mapping.ts`,
      find: "?.terminated_early === true",
      put: "?.terminated_early === undefined",
    },
    tests: [contract],
    bites: "says which counts are at least so many",
  },
  {
    name: "search: a new tuning forgets how texts were read under the former",
    without: { file: `${remembered}.ts`, find: "if (current !== revision) kept.clear()", put: "" },
    tests: [`${remembered}.test.ts`],
    bites: "begins with none",
  },
  {
    name: "search: a reserve fills the page up",
    without: { file: `${asked}.ts`, find: "const reserve = 12", put: "const reserve = 0" },
    tests: [`${asked}.test.ts`],
    bites: "fills the page up",
  },
  {
    name: "search: an older reading unmarks nothing that sold out later",
    without: {
      file: "packages/db/src/inventory/sold-out-marks.redis.ts",
      find: "if not old or tonumber(string.match(old, '^%d+')) <= tonumber(ARGV[i + 1]) then",
      put: "if true then",
    },
    tests: ["packages/db/src/inventory/sold-out-marks.redis.int.test.ts"],
    bites: "however readings of rebuilds and events overtake each other",
  },
  {
    name: "search: every list has one order, also among equals",
    without: {
      file: `${index}/query/order.mapping.ts`,
      find: '  { productId: "asc" },\n',
      put: '  { createdAt: "asc" },\n',
    },
    tests: [contract],
    bites: "goes on by its tokens through all there is",
  },
  {
    name: "search: a list goes on after the last hit it took",
    without: {
      file: `${search}/answer/fill-page.rule.ts`,
      find: "cursorAfter(taken, {",
      put: "cursorAfter(pageSize, {",
    },
    tests: [`${search}/answer/fill-page.rule.test.ts`],
    bites: "goes on after the last one it took",
  },
  {
    name: "search: a place in a list is values, nothing else",
    without: { file: `${index}/query/place-token.mapping.ts`, find: " && values.every(isValue)", put: "" },
    tests: [`${index}/query/place-token.mapping.test.ts`],
    bites: "for none",
  },
  {
    name: "search: what matched is marked without HTML",
    without: {
      file: `${index}/search-request.mapping.ts`,
      find: "pre_tags: [markStart]",
      put: 'pre_tags: ["<em>"]',
    },
    tests: [contract],
    bites: "without any HTML",
  },
  {
    name: "search: a title's own words never become marks",
    without: {
      file: `${search}/answer/highlight.rule.ts`,
      find: 'index === 0 ? ["", piece] : piece.split(markEnd)',
      put: "piece.split(markEnd)",
    },
    tests: [`${search}/answer/highlight.rule.test.ts`],
    bites: "the parts put together are the title",
  },
  {
    name: "search: a typo stands below every exact match",
    without: { file: `${index}/query/text-query.mapping.ts`, find: "  typo: 500,", put: "  typo: 4000," },
    tests: [contract],
    bites: "ranks a typo below every exact match",
  },
  {
    name: "search: other wordings are asked for as well",
    without: {
      file: `${index}/query/text-query.mapping.ts`,
      find: '  ...query.alternatives.map((one) => inBand(words("text", one), band.meant)),\n',
      put: "",
    },
    tests: [contract],
    bites: "knows other wordings",
  },
  {
    name: "search: synonyms are read when words are",
    without: {
      file: `${search}/reading/read-text.rule.ts`,
      find: "alternativesOf(text, synonyms)",
      put: "alternativesOf(text, new Map())",
    },
    tests: [`${search}/reading/read-text.rule.test.ts`],
    bites: "through the synonyms",
  },
  {
    name: "search: what staff change counts without a restart",
    without: { file: `${freshly}.ts`, find: "age >= everyMs) {", put: "age === Number.POSITIVE_INFINITY) {" },
    tests: [`${freshly}.test.ts`],
    bites: "renews behind",
  },
  {
    name: "search: what staff changed meanwhile counts for the first who asks again",
    without: {
      file: `${freshly}.ts`,
      find: "enough = age >= idleSpans * everyMs ?",
      put: "enough = age === Number.POSITIVE_INFINITY ?",
    },
    tests: [`${freshly}.test.ts`],
    bites: "after an idle time",
  },
  {
    name: "search: a slower change of staff's words is refused",
    without: { sql: "ALTER TABLE search_tuning DROP PRIMARY KEY" },
    tests: [`${index}/tuning/tunings.mysql.int.test.ts`],
    bites: "tunings in MySQL",
  },
]
