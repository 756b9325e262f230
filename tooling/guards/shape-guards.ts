import type { Guard } from "./guard.ts"

const index = "packages/db/src/search"
const rebuilding = "packages/domain/src/search/indexing/rebuilding"
const misshapen = `${index}/versions/misshapen.elastic`
const table = "packages/domain/src/delivery/editing/measure-table.rule"

/** What must hold while processes of two releases write at once, and for a table that must fit where it is kept. */
export const shapeGuards: readonly Guard[] = [
  {
    name: "index: a rebuild swaps in nothing of another release's shape",
    without: {
      file: `${rebuilding}/reindex.use-case.ts`,
      find: "for await (const _ of rewriteMisshapen(ports, await rebuild.misshapen())) await ports.turn()",
      put: "await rebuild.misshapen()",
    },
    tests: [`${rebuilding}/reindex.use-case.test.ts`, `${misshapen}.int.test.ts`],
    bites: "of another shape",
  },
  {
    name: "index: a document of another shape is written over at the version that stands",
    without: { file: `${misshapen}.ts`, find: "({ ...operation, again: true })", put: "operation" },
    tests: [`${misshapen}.int.test.ts`],
    bites: "mends the live index down to none",
  },
  {
    name: "index: a part is never written into a document of another shape",
    without: {
      file: `${index}/writing/stored-documents.elastic.ts`,
      find: "doc._source?.shape === shape",
      put: "doc._source",
    },
    tests: [`${misshapen}.int.test.ts`],
    bites: "takes no document of another shape for one of its own",
  },
  {
    name: "index: an older process mends nothing in a newer index",
    without: {
      file: `${index}/index-versions.elastic.ts`,
      find: "if (index === undefined || (await shapeOf(elastic, index)) !== shape) return null",
      put: "if (index === undefined) return null",
    },
    tests: [`${misshapen}.int.test.ts`],
    bites: "leaves an index alone that was built in another shape",
  },
  {
    name: "promise: what a table would take is counted as it is encoded",
    without: { file: `${table}.ts`, find: "if (daysOfWay(way)) loadOf(way)", put: "loadOf(way)" },
    tests: [`${table}.test.ts`],
    bites: "counts what the encoded table takes",
  },
]
