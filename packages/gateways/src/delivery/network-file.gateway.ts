import { Readable } from "node:stream"
import type { FileProblem, FileRow, OpenFile } from "@haat/domain/delivery"
import { CsvError, parse } from "csv-parse"

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

const limits = { bytes: 20_000_000, rowChars: 4000 }

const problemAt = (line: number, problem: string, hint: string): FileProblem => ({
  ...{ line, column: "", value: "" },
  problem,
  hint,
})

class TooLarge extends Error {}

async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.byteLength
    if (size > limits.bytes) throw new TooLarge()
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder.decode()
}

const explain = (error: unknown, line: number): FileProblem => {
  if (error instanceof TooLarge) return problemAt(line, "the file is larger than 20 MB", "split it")
  if (error instanceof CsvError)
    return problemAt(
      Number(error.lines) || line,
      "quotes don't pair from here on",
      'write a quote inside a cell twice ("")',
    )
  if (error instanceof TypeError) return problemAt(line, "the file isn't UTF-8", "save it as CSV UTF-8")
  throw error
}

const rowOf = (header: readonly string[], record: readonly string[], line: number): FileRow | FileProblem => {
  if (record.length !== header.length)
    return problemAt(
      line,
      `${record.length} cells for ${header.length} columns`,
      "quote cells that hold a comma",
    )
  return { line, cells: new Map(header.map((name, index) => [name, record[index] ?? ""])) }
}

const parserOf = (bytes: AsyncIterable<Uint8Array>) => {
  const source = Readable.from(textOf(bytes), { objectMode: true, highWaterMark: 1 })
  const parser = parse({
    ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true },
    record_delimiter: ["\r\n", "\n", "\r"],
    max_record_size: limits.rowChars,
  })
  source.on("error", (error) => parser.destroy(error))
  return { source, parser: source.pipe(parser) }
}

/** Rows as they come; what can't be read any further is the last thing said. */
async function* recordsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Parsed | FileProblem> {
  const { source, parser } = parserOf(bytes)
  let line = 0
  try {
    for await (const parsed of parser as AsyncIterable<Parsed>) {
      line = parsed.info.lines
      yield parsed
    }
  } catch (error) {
    yield explain(error, line + 1)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

/** A CSV file of the network, read as it arrives: its first line, then its rows with the line each ends on. */
export const openNetworkFile: OpenFile = async (bytes) => {
  const records = recordsOf(bytes)
  const first = await records.next()
  const head = first.done
    ? problemAt(1, "the file is empty", "begin with the line of column names")
    : first.value
  if ("problem" in head) {
    const only = async function* () {
      yield head
    }
    return { header: null, rows: only() }
  }
  const header = head.record.map((name) => name.trim())
  const rows = async function* () {
    for await (const parsed of records)
      yield "problem" in parsed ? parsed : rowOf(header, parsed.record, parsed.info.lines)
  }
  return { header, rows: rows() }
}
