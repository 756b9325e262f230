import { type FeedRecord, type FeedRow, feedLimits, isForbiddenColumn } from "@haat/domain/catalog"
import { Unreadable } from "./unpack.gateway.ts"

type Flat = { readonly cells: Map<string, string>; readonly fault: Fault | null }
type Fault = { readonly column: string; readonly code: string; readonly hint: string }

async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ""
  for await (const chunk of text) {
    const parts = (rest + chunk).split("\n")
    rest = parts.pop() ?? ""
    if (rest.length > feedLimits.rowChars)
      throw new Unreadable(
        "a line is far too long",
        `one JSON object a line, at most ${feedLimits.rowChars} characters`,
      )
    yield* parts
  }
  yield rest
}

const textOfValue = (value: unknown): string => {
  if (value === null || value === undefined) return ""
  return typeof value === "string" ? value : JSON.stringify(value)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** `{"WH-BLR": 3}` under `stock` is written as it would stand in a CSV cell. */
const stockText = (stock: Record<string, unknown>): string =>
  Object.entries(stock)
    .map(([warehouse, count]) => `${warehouse}=${textOfValue(count)}`)
    .join("|")

const nested: Readonly<Record<string, string>> = { attributes: "attr:", options: "" }

const entriesOf = (object: Record<string, unknown>): readonly (readonly [string, string])[] =>
  Object.entries(object).flatMap(([key, value]): (readonly [string, string])[] => {
    if (Array.isArray(value)) return [[key, value.map(textOfValue).join("|")]]
    if (!isRecord(value)) return [[key, textOfValue(value)]]
    if (key === "stock") return [[key, stockText(value)]]
    const prefix = nested[key]
    if (prefix === undefined) return [[key, textOfValue(value)]]
    return Object.entries(value).map(([inner, part]) => [
      prefix + inner,
      Array.isArray(part) ? part.map(textOfValue).join("|") : textOfValue(part),
    ])
  })

const allKeys = (value: unknown, depth = 0): readonly string[] => {
  if (typeof value !== "object" || value === null || depth > 4) return []
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return [...own, ...Object.values(value).flatMap((part) => allKeys(part, depth + 1))]
}

const flatten = (object: Record<string, unknown>): Flat => {
  const forbidden = allKeys(object).find(isForbiddenColumn)
  if (forbidden !== undefined)
    return {
      cells: new Map(),
      fault: { column: forbidden, code: "FORBIDDEN_COLUMN", hint: "remove this key" },
    }
  const entries = entriesOf(object)
  const long = entries.find(
    ([name, text]) => text.length > feedLimits.cellChars || name.length > feedLimits.columnChars,
  )
  if (long)
    return {
      cells: new Map(),
      fault: {
        column: long[0].slice(0, 120),
        code: "CELL_TOO_LONG",
        hint: `at most ${feedLimits.cellChars} characters`,
      },
    }
  if (entries.length > feedLimits.columns)
    return {
      cells: new Map(),
      fault: { column: "", code: "TOO_MANY_COLUMNS", hint: `at most ${feedLimits.columns}` },
    }
  return { cells: new Map(entries), fault: null }
}

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const faultOf = (row: FeedRow, fault: Fault, value = ""): FeedRecord => ({
  kind: "fault",
  row,
  error: { line: row.line, value, ...fault },
})

const recordOf = (text: string, line: number): FeedRecord => {
  const value = parseLine(text)
  if (!isRecord(value))
    return faultOf(
      { line, cells: new Map() },
      { column: "", code: "NOT_JSON", hint: "one JSON object on each line" },
      text.slice(0, 80),
    )
  const { cells, fault } = flatten(value)
  return fault ? faultOf({ line, cells }, fault) : { kind: "row", row: { line, cells } }
}

/** JSON Lines: an object a line, with `attributes`, `options` and `stock` as objects or flat. */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<FeedRecord> {
  let line = 0
  let faults = 0
  for await (const raw of lines(text)) {
    line += 1
    const trimmed = raw.trim()
    if (trimmed === "") continue
    const record = recordOf(trimmed, line)
    if (record.kind === "fault" && record.error.code === "NOT_JSON") faults += 1
    if (line === faults && faults >= 20)
      throw new Unreadable("these are no JSON lines", "one JSON object on each line")
    yield record
  }
}
