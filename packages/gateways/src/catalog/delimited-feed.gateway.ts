import { Readable } from "node:stream"
import { type FeedRecord, type FeedRow, feedLimits, isForbiddenColumn } from "@haat/domain/catalog"
import { CsvError, type Info, parse } from "csv-parse"
import { Unreadable } from "./unpack.gateway.ts"

type Parsed = { readonly record: readonly string[]; readonly info: Info }

const separators = [",", ";", "\t", "|"]

/** The separator that stands most often in the first line, outside quotes. */
const guessSeparator = (head: string): string => {
  const line = (head.split(/\r?\n|\r/, 1)[0] ?? "").replace(/"[^"]*"/g, "")
  const counted = separators.map((separator) => ({ separator, count: line.split(separator).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator
}

const checkHeader = (columns: readonly string[]): readonly string[] => {
  const names = columns.map((name) => name.trim())
  if (names.length > feedLimits.columns)
    throw new Unreadable(`the header has ${names.length} columns`, `at most ${feedLimits.columns} columns`)
  const bad = names.find((name) => isForbiddenColumn(name) || name.length > feedLimits.columnChars)
  if (bad !== undefined)
    throw new Unreadable(
      `a column may not be called ${JSON.stringify(bad.slice(0, 60))}`,
      "rename or remove it",
    )
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) < index)
  if (twice !== undefined)
    throw new Unreadable(`two columns are called ${twice}`, "give each column its own name")
  if (names.filter(Boolean).length < 2)
    throw new Unreadable(
      "the first line is no header",
      "begin with the column names, separated by comma or tab",
    )
  return names
}

const cellsOf = (header: readonly string[], record: readonly string[]): ReadonlyMap<string, string> =>
  new Map(header.flatMap((name, index) => (name === "" ? [] : [[name, record[index] ?? ""] as const])))

const faultOf = (
  row: FeedRow,
  code: string,
  { column = "", hint }: { column?: string; hint: string },
): FeedRecord => ({
  kind: "fault",
  row,
  error: { line: row.line, column, value: "", code, hint },
})

const recordOf = (header: readonly string[], record: readonly string[], line: number): FeedRecord => {
  const row = { line, cells: cellsOf(header, record) }
  if (record.length !== header.length)
    return faultOf(row, "WRONG_CELL_COUNT", {
      hint: `${record.length} cells for ${header.length} columns; quote cells that hold the separator`,
    })
  const long = record.findIndex((cell) => cell.length > feedLimits.cellChars)
  if (long >= 0)
    return faultOf({ line, cells: new Map() }, "CELL_TOO_LONG", {
      column: header[long] ?? "",
      hint: `at most ${feedLimits.cellChars} characters`,
    })
  return { kind: "row", row }
}

const explain = (error: unknown): unknown => {
  if (!(error instanceof CsvError)) return error
  const line = `line ${String(error.lines)}`
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return new Unreadable(`${line}: a row is far too long, or a quote is never closed`, 'look for a stray "')
  if (error.code === "CSV_QUOTE_NOT_CLOSED")
    return new Unreadable("a quoted cell is never closed", 'look for a stray "')
  return new Unreadable(`${line}: ${error.code}`, 'write a quote inside a cell twice ("") and quote the cell')
}

const open = (text: AsyncIterable<string>, delimiter: string) => {
  const source = Readable.from(text, { objectMode: true, highWaterMark: 1 })
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: feedLimits.rowChars,
  })
  source.on("error", (error) => parser.destroy(error))
  return { source, parser: source.pipe(parser) }
}

async function* withHead(text: AsyncIterable<string>) {
  let separator: string | undefined
  for await (const chunk of text) {
    separator ??= guessSeparator(chunk)
    yield { chunk, separator }
  }
}

const peekSeparator = async (text: AsyncIterable<string>) => {
  const pieces = withHead(text)
  const first = await pieces.next()
  const all = async function* () {
    if (!first.done) yield first.value.chunk
    for await (const { chunk } of pieces) yield chunk
  }
  return { separator: first.done ? "," : first.value.separator, text: all() }
}

const countOf = (record: readonly string[], pattern: RegExp): number =>
  record.reduce((sum, cell) => (cell.includes("\n") ? sum + (cell.match(pattern)?.length ?? 0) : sum), 0)

/** The line a row begins on; the parser tells where it ends and counts CRLF inside quotes twice. */
const makeLineCounter = () => {
  let countedTwice = 0
  return ({ record, info }: Parsed): number => {
    countedTwice += countOf(record, /\r\n/g)
    return info.lines - countedTwice - countOf(record, /\n/g)
  }
}

/** CSV and TSV with a header line; the separator of CSV is found out. Rows of another width cost themselves only. */
export async function* readDelimited(
  text: AsyncIterable<string>,
  format: "csv" | "tsv",
): AsyncGenerator<FeedRecord> {
  const peeked = await peekSeparator(text)
  const { source, parser } = open(peeked.text, format === "tsv" ? "\t" : peeked.separator)
  const lineOf = makeLineCounter()
  let header: readonly string[] | undefined
  try {
    for await (const parsed of parser as AsyncIterable<Parsed>) {
      const line = lineOf(parsed)
      if (header) yield recordOf(header, parsed.record, line)
      else header = checkHeader(parsed.record)
    }
  } catch (error) {
    throw explain(error)
  } finally {
    source.destroy()
    parser.destroy()
  }
}
