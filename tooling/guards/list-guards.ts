import type { Guard } from "./guard.ts"

const search = "packages/domain/src/search"
const contract = "packages/db/src/search/product-index.elastic.int.test.ts"

/** What a list of the search rests on between two of its pages. */
export const listGuards: readonly Guard[] = [
  {
    name: "search: what sold out since it was indexed counts nowhere",
    without: {
      file: "packages/db/src/search/conditions.mapping.ts",
      find: "must_not: [touched]",
      put: "must_not: []",
    },
    tests: [contract],
    bites: "lists and counts nothing of which all sold out since it was indexed",
  },
  {
    name: "search: each page leaves out what sold out lately",
    without: { file: `${search}/query/plan-query.rule.ts`, find: "[...(facts.gone ?? [])]", put: "[]" },
    tests: [`${search}/query/search-pages.test.ts`],
    bites: "leaves out what it knows to have sold out",
  },
  {
    name: "search: what can't be read any more hides nothing",
    without: {
      file: "packages/runtime/src/search/live/lately-sold-out.ts",
      find: "      return nothing\n",
      put: "      throw error\n",
    },
    tests: ["packages/runtime/src/search/live/lately-sold-out.test.ts"],
    bites: "forgets what it knew",
  },
  {
    name: "search: a cursor names what was listed where likeness orders",
    without: {
      file: `${search}/answer/order-hits.rule.ts`,
      find: "[...meant.listed, ...listed]",
      put: "[...meant.listed]",
    },
    tests: [`${search}/answer/order-hits.rule.test.ts`],
    bites: "brings every hit once",
  },
  {
    name: "search: a cursor is for its own question",
    without: {
      file: "apps/web/src/server/identity/list-cursor.ts",
      find: "if (!isOurs)",
      put: "if (mac.length > 99 && !isOurs)",
    },
    tests: ["apps/web/src/features/search/router.test.ts"],
    bites: "goes on by its own cursor for the same question alone",
  },
  {
    name: "search: a cursor has its time",
    without: {
      file: "apps/web/src/server/identity/list-cursor.ts",
      find: "if (age > lifeSeconds)",
      put: "if (age > 99 * lifeSeconds)",
    },
    tests: ["apps/web/src/server/identity/list-cursor.test.ts"],
    bites: "that is too old is refused",
  },
  {
    name: "search: a suggested product comes to the pincode",
    without: {
      file: "packages/db/src/search/query/suggest.mapping.ts",
      find: '{ terms: { "stockedIn.of": [...warehouseIds] } }',
      put: '{ exists: { field: "stockedIn" } }',
    },
    tests: [contract],
    bites: "completes what is being typed",
  },
  {
    name: "search: a suggested product hasn't sold out",
    without: {
      file: `${search}/suggest/suggest.use-case.ts`,
      find: "coming[at]?.some((sku) => !soldOut.has(sku))",
      put: 'coming[at]?.some((sku) => sku !== "")',
    },
    tests: [`${search}/suggest/suggest.use-case.test.ts`],
    bites: "offers nothing that sold out since",
  },
  {
    name: "search: a list goes on in the reading it began with",
    without: {
      file: `${search}/query/search-products.use-case.ts`,
      find: "readPlace(query.cursor)?.reading",
      put: "null",
    },
    tests: [`${search}/query/search-pages.test.ts`],
    bites: "goes on in the reading it began with",
  },
]
