import "./engine-addresses.ts"
import { createReadStream, existsSync } from "node:fs"
import { parseArgs } from "node:util"
import type { FeedReport } from "@haat/domain/catalog"
import { createCatalog, formatOfName } from "@haat/runtime/catalog"
import { clients, closeAll } from "@haat/runtime/shared"
import { openRejects } from "./feed/rejects.ts"

const usage = `npm run feed -- <file> --supplier <id> [--dry-run]

Reads .csv, .tsv, .jsonl or .xml (Google Merchant), plain or .gz. Rows that are refused are written to
<file>.rejected.csv with what is wrong with each; mend them there and feed that file again.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { supplier: { type: "string" }, "dry-run": { type: "boolean", default: false } },
})
const [file] = positionals
const format = file === undefined ? undefined : formatOfName(file)

const fail = (text: string): never => {
  console.error(text)
  process.exit(2)
}

if (file === undefined || values.supplier === undefined) fail(usage)
if (!existsSync(file ?? "")) fail(`There is no file ${file}.`)
if (format === undefined) fail(`${file}: its name ends in none of .csv .tsv .jsonl .xml (.gz).`)

const print = ({ rows, submitted, unchanged, rejected, complete, errors }: FeedReport, seconds: number) => {
  const verb = values["dry-run"] ? "would be submitted" : "submitted"
  console.log(
    `${rows} rows in ${seconds.toFixed(1)} s: ${submitted} ${verb}, ${unchanged} unchanged, ${rejected} rejected`,
  )
  for (const { line, column, value, code, hint } of errors.slice(0, 20))
    console.log(`  line ${line}  ${column || "–"}  ${code}  ${JSON.stringify(value)}  ${hint}`)
  if (errors.length > 20) console.log(`  … and ${errors.length - 20} more`)
  if (!complete) console.log("  The file could not be read to its end; what stands above it was taken.")
}

const feed = async (path: string): Promise<number> => {
  const began = performance.now()
  const rejects = openRejects(`${path}.rejected.csv`)
  const result = await createCatalog(clients).readFeed({
    supplierId: values.supplier ?? "",
    format: format ?? "csv",
    bytes: createReadStream(path),
    dryRun: values["dry-run"],
    onRejected: rejects.add,
    onProgress: (rows) => process.stdout.isTTY && process.stdout.write(`\r${rows} rows`),
  })
  const rejectedFile = await rejects.close()
  if (process.stdout.isTTY) process.stdout.write("\r")
  if (!result.ok) {
    const { error } = result
    console.error(
      error.code === "UNKNOWN_SUPPLIER"
        ? `There is no supplier ${error.supplierId}.`
        : `${error.reason}. ${error.hint}`,
    )
    return 1
  }
  print(result.value, (performance.now() - began) / 1000)
  if (rejectedFile) console.log(`  rejected rows: ${rejectedFile}`)
  return result.value.rejected > 0 || !result.value.complete ? 1 : 0
}

try {
  process.exitCode = await feed(file ?? "")
} finally {
  await closeAll()
}
