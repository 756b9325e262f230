import { parseNetworkRow } from "../editing/network.schema.ts"
import type { NetworkKind, NetworkRow } from "../editing/network-edit.model.ts"
import { type CellWords, cellWords } from "./cell-words.rule.ts"
import type { FileProblem, FileRow } from "./network-file.model.ts"

type Column = { readonly name: string; readonly field: string; readonly words: CellWords }

const column = (name: string, words: CellWords, field = name): Column => ({ name, field, words })
const { text, whole, degrees, yesNo, limit, time, days, rupees } = cellWords

const point = [column("latitude", degrees), column("longitude", degrees)]

/** The columns of each kind's file, in the order of exports. */
const columnsOf: Readonly<Record<NetworkKind, readonly Column[]>> = {
  courier: [column("id", text), column("name", text), column("mode", text), column("capacity", limit)],
  hub: [column("id", text), column("name", text), column("state", text), ...point, column("air", yesNo)],
  warehouse: [
    ...[column("id", text), column("name", text), column("city", text), column("state", text)],
    ...[column("pincode", text), column("time_zone", text, "timeZone"), ...point],
    column("pack_hours", whole, "packHours"),
  ],
  lane: [
    ...[column("id", text), column("from", text), column("to", text), column("courier", text, "courierId")],
    ...[column("mode", text), column("hours", whole), column("cost", rupees, "costMinor")],
    ...[column("cut_off", time, "cutOffMinute"), column("days", days, "workingDays")],
    column("capacity", limit),
  ],
  holiday: [column("day", text), column("scope", text), column("name", text)],
  "last-mile": [
    ...[column("pincode", text), column("hours", whole), column("express", yesNo)],
    ...[column("serviceable", yesNo), column("reason", text)],
  ],
  pincode: [column("pincode", text), column("city", text), column("state", text), ...point],
}

export const fileColumns = (kind: NetworkKind): readonly string[] => columnsOf[kind].map(({ name }) => name)

/** Spreadsheets take text for a formula that begins like one; a quotation mark before it keeps it text. */
const risky = /^'*[=+\-@\t\r]/
const plainNumber = /^-?\d+(?:\.\d+)?$/
const guarded = (cell: string): string => (risky.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell)
const unguarded = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

const shown = (value: string): string => (value.length > 80 ? `${value.slice(0, 77)}...` : value)

/** What of the header can't be used. A file has all columns of its kind (limits may be missing) and no others. */
export const headerProblem = (kind: NetworkKind, header: readonly string[]): FileProblem | null => {
  const wanted = fileColumns(kind)
  const missing = wanted.filter((name) => !header.includes(name) && name !== "capacity")
  const foreign = header.filter((name) => !wanted.includes(name))
  const twice = header.find((name, index) => header.indexOf(name) < index)
  const hint = `the first line reads ${wanted.join(",")}`
  const at = (columnName: string, problem: string) => ({
    line: 1,
    column: columnName,
    value: "",
    problem,
    hint,
  })
  if (missing.length > 0) return at(missing[0] ?? "", `the column ${missing.join(", ")} is missing`)
  if (foreign.length > 0)
    return at(shown(foreign[0] ?? ""), `the column ${shown(foreign.join(", "))} is unknown`)
  return twice === undefined ? null : at(twice, `the column ${twice} stands there twice`)
}

type ReadRow =
  | { readonly ok: true; readonly value: NetworkRow }
  | { readonly ok: false; readonly error: readonly FileProblem[] }

/** A file's row in the domain's words, or each cell that is wrong and what it should look like. */
export const readFileRow = (kind: NetworkKind, { line, cells }: FileRow): ReadRow => {
  const problems: FileProblem[] = []
  const fields: Record<string, unknown> = {}
  const cellOf = (name: string): string => unguarded((cells.get(name) ?? "").trim())
  for (const { name, field, words } of columnsOf[kind]) {
    const read = words.read(cellOf(name))
    if (read.ok) fields[field] = read.value
    else {
      const value = shown(cellOf(name))
      problems.push({
        line,
        column: name,
        value,
        problem: value === "" ? "is empty" : "can't be read",
        hint: read.error,
      })
    }
  }
  if (problems.length > 0) return { ok: false, error: problems }
  const parsed = parseNetworkRow(kind, fields)
  if (parsed.ok) return parsed
  return {
    ok: false,
    error: parsed.error.map(({ field, problem }) => {
      const name = columnOfField(kind, field)
      return { line, column: name, value: shown(cellOf(name)), problem: "isn't allowed", hint: problem }
    }),
  }
}

/** The column that holds a field, for telling where a problem is. */
export const columnOfField = (kind: NetworkKind, field: string): string =>
  columnsOf[kind].find((one) => one.field === field)?.name ?? field

/** A row's cells as people read and write them. */
export const rowCells = (kind: NetworkKind, row: NetworkRow): Readonly<Record<string, string>> => {
  const fields = row as Record<string, unknown>
  return Object.fromEntries(
    columnsOf[kind].map(({ name, field, words }) => [name, words.write(fields[field])]),
  )
}

const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

export const fileHeader = (kind: NetworkKind): string => `${fileColumns(kind).join(",")}\r\n`

/** One line of CSV (RFC 4180), safe to open in a spreadsheet; reading it gives back the same row. */
export const fileLine = (kind: NetworkKind, row: NetworkRow): string => {
  const cells = Object.values(rowCells(kind, row)).map((cell) => quoted(guarded(cell)))
  return `${cells.join(",")}\r\n`
}
