import { expect, it } from "vitest"
import { rowsOf } from "../editing/apply-edits.rule.ts"
import { keyOfRow, type NetworkKind, networkKinds } from "../editing/network-edit.model.ts"
import { aLane, aNetwork } from "../testing/network.builder.ts"
import { fileColumns, fileHeader, fileLine, headerProblem, readFileRow } from "./network-file.rule.ts"

const mile = { pincode: "560001", hours: 4, express: true, serviceable: false, reason: 'A road, "closed"' }
const network = aNetwork({
  lanes: [aLane("A-1", "B-1"), aLane("A-1", "C-1", { capacity: 12, costMinor: 4550 })],
  lastMiles: [mile],
})

/** A line of CSV without line breaks in cells, in a few obvious steps. */
const cellsOf = (line: string): string[] =>
  [...line.trimEnd().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  )

const readBack = (kind: NetworkKind, line: string) => {
  const cells = new Map(cellsOf(line).map((cell, index) => [fileColumns(kind)[index] ?? "", cell]))
  const read = readFileRow(kind, { line: 2, cells })
  return read.ok ? read.value : read.error
}

it.each(networkKinds)("reads back each %s it writes", (kind) => {
  const rows = rowsOf(network, kind)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map((row) => readBack(kind, fileLine(kind, row)))).toEqual(rows)
  expect(cellsOf(fileHeader(kind))).toEqual(fileColumns(kind))
  expect(new Set(rows.map((row) => keyOfRow(kind, row))).size).toBe(rows.length)
})

it.each(["=SUM(A1)", "+91", "@cmd", "-2+3", "'quoted", "'=1", 'a"b, c'])(
  "keeps %j text in a spreadsheet",
  (name) => {
    const row = { id: "X1", name, mode: "air" as const }
    const line = fileLine("courier", row)
    expect(cellsOf(line)[1]).not.toMatch(/^[=+\-@]/)
    expect(readBack("courier", line)).toEqual(row)
  },
)

it("names line and column of every wrong cell, with what to write", () => {
  const cells = new Map(fileColumns("lane").map((name) => [name, ""]))
  const bad = new Map([
    ...cells,
    ["id", "A>B:air"],
    ["from", "A"],
    ["to", "B"],
    ["courier", "C"],
    ["mode", "ship"],
  ])
  const first = readFileRow("lane", { line: 7, cells: bad })
  expect(first).toMatchObject({
    ok: false,
    error: ["hours", "cost", "cut_off", "days"].map((column) => ({ line: 7, column, problem: "is empty" })),
  })
  const filled = new Map([...bad, ["hours", "0"], ["cost", "1"], ["cut_off", "18:00"], ["days", "Mon"]])
  expect(readFileRow("lane", { line: 8, cells: filled })).toMatchObject({
    ok: false,
    error: [
      { line: 8, column: "mode", value: "ship", hint: "use surface, air or local" },
      { line: 8, column: "hours", value: "0", hint: "at least 1 hours" },
    ],
  })
})

it("refuses a header that isn't the kind's, and says the right one", () => {
  expect(headerProblem("courier", ["id", "name", "mode"])).toBeNull()
  expect(headerProblem("lane", fileColumns("lane").slice(0, -1))).toBeNull()
  expect(headerProblem("courier", ["id", "name"])).toMatchObject({
    line: 1,
    problem: "the column mode is missing",
  })
  expect(headerProblem("courier", ["id", "name", "mode", "x"])?.hint).toBe(
    "the first line reads id,name,mode,capacity",
  )
  expect(headerProblem("courier", ["id", "id", "name", "mode"])?.column).toBe("id")
})

it("takes ids as long as stock and orders have room for, and no longer", () => {
  const courier = (length: number) => {
    const cells = { id: "A".repeat(length), name: "Garud", mode: "air", capacity: "" }
    return readFileRow("courier", { line: 2, cells: new Map(Object.entries(cells)) })
  }
  expect(courier(32)).toMatchObject({ ok: true })
  expect(courier(33)).toMatchObject({
    ok: false,
    error: [{ column: "id", hint: expect.stringMatching(/2 to 32/) }],
  })
})
