import "./engine-addresses.ts"
import "./eval/unhurried.ts"
import { createReadStream, existsSync, readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { FeedReader, FeedRow } from "@haat/domain/catalog"
import { formatOfName } from "@haat/runtime/catalog"
import { openScratchShop, readRows } from "@haat/runtime/search/scratch-shop"
import { clients, closeAll } from "@haat/runtime/shared"
import { asItWas, columnsOf, feedId, feedRow, foreignCategory } from "./eval/foreign-columns.ts"
import { measure, readJudged, readRun } from "./eval/measures.ts"
import { askOne, inTurn, type Use } from "./eval/run-queries.ts"

const usage = `npm run eval:search -- --catalog[ue] <csv[.gz]> --queries <tsv> --out <run.tsv> [--use search|matching]
npm run eval:search -- --score <run.tsv> --qrels <tsv>

The first feeds somebody else's catalog into a scratch index of the shop's own shape, everything in stock and in reach, asks each query
(by its text alone, or with all its fields as an item to be matched) and writes query_id, product_id, rank. The second measures a run.`

/** Either spelling will do. */
const british = "catalog".concat("ue")
const { values } = parseArgs({
  args: process.argv.slice(2).map((one) => (one === `--${british}` ? "--catalog" : one)),
  options: {
    catalog: { type: "string" },
    queries: { type: "string" },
    out: { type: "string" },
    use: { type: "string", default: "search" },
    score: { type: "string" },
    qrels: { type: "string" },
  },
})

const fail = (text: string): never => {
  console.error(text)
  process.exit(2)
}

const present = (path: string | undefined): string => {
  if (path === undefined) return fail(usage)
  if (!existsSync(path)) return fail(`There is no file ${path}.`)
  return path
}

const rowsOf = async (path: string, most = Number.POSITIVE_INFINITY): Promise<readonly FeedRow[]> => {
  const format = formatOfName(path) ?? fail(`${path}: its name ends in none of .csv .tsv .jsonl .xml (.gz).`)
  const rows: FeedRow[] = []
  for await (const record of readRows(format, createReadStream(path))) {
    if (record.kind === "unreadable") return fail(`${path}: ${record.reason}. ${record.hint}`)
    if (record.kind === "row") rows.push(record.row)
    if (rows.length >= most) break
  }
  return rows
}

/** Columns that stand empty in one row may be filled in another. */
const columnsOfRows = (rows: readonly FeedRow[]) =>
  columnsOf([...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))])

const score = (runPath: string, qrelsPath: string): void => {
  const measured = measure(
    readRun(readFileSync(runPath, "utf8")),
    readJudged(readFileSync(qrelsPath, "utf8")),
  )
  for (const [name, value] of Object.entries(measured))
    console.log(`${name.padEnd(10)} ${Number.isInteger(value) ? value : value.toFixed(4)}`)
}

const open = async (catalog: string) => {
  const rows = await rowsOf(catalog)
  const columns = columnsOfRows(rows)
  const original = new Map(
    rows.map(({ cells }) => [feedId(cells.get(columns.id) ?? ""), cells.get(columns.id)]),
  )
  const dress = (reader: FeedReader): FeedReader => ({
    read: async function* (format, bytes) {
      for await (const record of reader.read(format, bytes))
        yield record.kind === "row" ? { kind: "row", row: feedRow(columns, record.row) } : record
    },
  })
  const shop = await openScratchShop(clients, foreignCategory(columns), dress)
  const report = await shop.load({
    format: formatOfName(catalog) ?? "csv",
    bytes: createReadStream(catalog),
  })
  if (!report.ok) return fail(`${catalog}: ${JSON.stringify(report.error)}`)
  const { rows: read, rejected, errors } = report.value
  console.error(`${read} rows read, ${rejected} rejected`)
  for (const { line, column, code, hint } of errors.slice(0, 5))
    console.error(`  line ${line}  ${column}  ${code}  ${hint}`)
  await shop.index(asItWas).catch(async (error: unknown) => {
    await shop.drop()
    throw error
  })
  const idOf = new Map(
    shop
      .products()
      .map(({ id, variants }) => [
        id,
        original.get((variants[0]?.sku ?? "").replace(/^SUP-SCRATCH-/, "")) ?? "",
      ]),
  )
  return { shop, idOf }
}

const run = async (catalog: string, queries: string, out: string): Promise<void> => {
  const use = values.use
  if (use !== "search" && use !== "matching") return fail(usage)
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  const { shop, idOf } = await open(catalog)
  console.error(`indexed after ${seconds()} s`)
  try {
    const rows = await rowsOf(queries)
    const columns = columnsOfRows(rows)
    const lines = await inTurn(rows, async (row) => {
      const found = await askOne(shop, { use: use satisfies Use, columns, row })
      const query = row.cells.get(columns.id) ?? ""
      return found.map((id, place) => `${query}\t${idOf.get(id) ?? id}\t${place + 1}`)
    })
    writeFileSync(out, `${["query_id\tproduct_id\trank", ...lines.flat()].join("\n")}\n`)
    console.error(`${rows.length} queries answered after ${seconds()} s: ${out}`)
  } finally {
    await shop.drop()
  }
}

try {
  if (values.score !== undefined) score(present(values.score), present(values.qrels))
  else await run(present(values.catalog), present(values.queries), values.out ?? fail(usage))
} finally {
  await closeAll()
}
