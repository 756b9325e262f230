import "./engine-addresses.ts"
import { createReadStream, existsSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { formatOfName } from "@haat/runtime/catalog"
import { readRows } from "@haat/runtime/search/scratch-shop"
import { closeAll } from "@haat/runtime/shared"
import { createShop } from "@haat/runtime/shop"
import { columnsOf } from "./eval/foreign-columns.ts"
import { question } from "./eval/run-queries.ts"

const usage = `npm run eval:queries -- --queries <tsv> [--out <answers.tsv>] [--pincode 560001]

Asks the shop each query of a file, one after the other, as a shopper at the pincode would: how many find nothing, how each was
read, how long it took. Writes query, reading, total and the first titles, to be judged by eye.`

const { values } = parseArgs({
  options: {
    queries: { type: "string" },
    out: { type: "string" },
    pincode: { type: "string", default: "560001" },
  },
})

const shown = 5

const textsOf = async (path: string): Promise<readonly string[]> => {
  const texts: string[] = []
  for await (const record of readRows(formatOfName(path) ?? "tsv", createReadStream(path))) {
    if (record.kind !== "row") continue
    const { cells } = record.row
    texts.push(cells.get(columnsOf([...cells.keys()]).title) ?? "")
  }
  return texts
}

const share = (sorted: readonly number[], part: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0)

const ask = async (path: string): Promise<void> => {
  const { search } = createShop()
  const texts = await textsOf(path)
  await search.searchProducts({ ...question("warm up", 1, 24), pincode: values.pincode }, "eval")
  const answers = []
  for (const text of texts) {
    const began = performance.now()
    const result = await search.searchProducts({ ...question(text, 1, 24), pincode: values.pincode }, "eval")
    answers.push({ text, result, ms: performance.now() - began })
  }
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  const nothing = answers.filter(({ result }) => result.total === 0)
  const readings = Object.entries(Object.groupBy(answers, ({ result }) => result.reading))
  console.log(`${answers.length} queries, ${nothing.length} find nothing`)
  console.log(readings.map(([reading, all]) => `${reading} ${all?.length}`).join(", "))
  console.log(`p50 ${share(times, 0.5)} ms, p95 ${share(times, 0.95)} ms, p99 ${share(times, 0.99)} ms`)
  if (values.out === undefined) return
  const lines = answers.map(({ text, result }) => {
    const titles = result.hits.slice(0, shown).map(({ title }) => title)
    return [text, result.reading, result.corrected ?? "", result.total, ...titles].join("\t")
  })
  writeFileSync(values.out, `${lines.join("\n")}\n`)
}

try {
  if (values.queries === undefined || !existsSync(values.queries)) {
    console.error(usage)
    process.exitCode = 2
  } else await ask(values.queries)
} finally {
  await closeAll()
}
// The record of the last searches may still be on its way to Kafka; nobody here waits for it.
process.exit()
