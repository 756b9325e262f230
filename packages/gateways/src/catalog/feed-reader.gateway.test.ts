import { gzipSync } from "node:zlib"
import { fc, test } from "@fast-check/vitest"
import type { FeedFormat, FeedRecord } from "@haat/domain/catalog"

import { describe, expect, it } from "vitest"
import { formatOfName, makeFeedReader } from "./feed-reader.gateway.ts"

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const stringify = (table: readonly (readonly string[])[]): string =>
  table.map((cells) => cells.map(quoted).join(",")).join("\n")

const chunked = async function* (bytes: Uint8Array, size = 7) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const readAll = async (format: FeedFormat, bytes: AsyncIterable<Uint8Array>): Promise<FeedRecord[]> => {
  const records: FeedRecord[] = []
  for await (const record of makeFeedReader().read(format, bytes)) records.push(record)
  return records
}
const read = (format: FeedFormat, text: string | Uint8Array, size?: number) =>
  readAll(format, chunked(typeof text === "string" ? Buffer.from(text) : text, size))
const rows = (records: readonly FeedRecord[]) =>
  records.map((record) =>
    record.kind === "row" ? [record.row.line, Object.fromEntries(record.row.cells)] : record,
  )
const codes = (records: readonly FeedRecord[]) =>
  records.map((record) =>
    record.kind === "fault" ? `${record.error.line}:${record.error.code}` : record.kind,
  )

describe("delimited feeds", () => {
  it("reads quotes, line breaks in cells, a BOM and CRLF, with the line each row begins on", async () => {
    const text = '\ufeffid,title\r\n1,"Mug, ""blue"""\r\n2,"two\r\nlines"\r\n3,last'
    expect(rows(await read("csv", text))).toEqual([
      [2, { id: "1", title: 'Mug, "blue"' }],
      [3, { id: "2", title: "two\r\nlines" }],
      [5, { id: "3", title: "last" }],
    ])
  })

  it("keeps a stray quote as it stands", async () => {
    expect(rows(await read("csv", 'id,title\n1,5" nail\n2,b'))).toEqual([
      [2, { id: "1", title: '5" nail' }],
      [3, { id: "2", title: "b" }],
    ])
  })

  it("finds out the separator of CSV, keeps to tabs in TSV", async () => {
    expect(rows(await read("csv", "id;title\n1;a,b"))).toEqual([[2, { id: "1", title: "a,b" }]])
    expect(rows(await read("tsv", "id\ttitle\n1\ta,b"))).toEqual([[2, { id: "1", title: "a,b" }]])
  })

  it("faults a row of another width and reads on", async () => {
    expect(codes(await read("csv", "id,title\n1\n2,b,c\n3,d"))).toEqual([
      "2:WRONG_CELL_COUNT",
      "3:WRONG_CELL_COUNT",
      "row",
    ])
  })

  it.each([
    ["id,__proto__\n1,2", /__proto__/],
    ["id,id\n1,2", /two columns/],
    ["hello\nworld", /no header/],
    ['id,title\n1,"never closed', /never closed/],
    [`${Array.from({ length: 500 }, (_, n) => `c${n}`).join(",")}\n`, /500 columns/],
  ])("refuses %j", async (text, reason) => {
    const records = await read("csv", text, 4096)
    expect(records.at(-1)).toMatchObject({ kind: "unreadable", reason: expect.stringMatching(reason) })
  })

  const cell = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\u0000"))
  test.prop([
    fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }),
    fc.integer({ min: 1, max: 40 }),
  ])("what is written is what is read, however the bytes are cut", async (pairs, size) => {
    const bytes = Buffer.from(stringify([["id", "title"], ...pairs.map(([a, b]) => [`x${a}`, b])]))
    const records = await readAll("csv", chunked(bytes, size))
    expect(records.map((record) => record.kind === "row" && [...record.row.cells.values()])).toEqual(
      pairs.map(([a, b]) => [`x${a}`, b]),
    )
  })
})

describe("bytes", () => {
  it("unpacks gzip and reads UTF-16 that says so", async () => {
    expect(codes(await read("csv", gzipSync("id,title\n1,a")))).toEqual(["row"])
    expect(codes(await read("csv", Buffer.from("\ufeffid,title\n1,a", "utf16le")))).toEqual(["row"])
  })

  it.each([
    [Buffer.from([0x69, 0x64, 0x2c, 0xff, 0xfe, 0x41]), /UTF-8/],
    [Buffer.from("PK\u0003\u0004zzzz"), /zip/],
    [gzipSync("id,title\n1,a").subarray(0, 20), /gzip/],
  ])("refuses what is no text", async (bytes, reason) => {
    expect((await read("csv", bytes)).at(-1)).toMatchObject({
      kind: "unreadable",
      reason: expect.stringMatching(reason),
    })
  })

  test.prop([fc.uint8Array({ maxLength: 400 }), fc.constantFrom("csv", "tsv", "jsonl", "google-xml")])(
    "hostile bytes never throw",
    async (bytes, format) => {
      for (const record of await read(format as FeedFormat, bytes)) expect(record.kind).toBeTypeOf("string")
    },
  )

  it("knows formats by a file's name", () => {
    expect(["a.csv", "b.tsv.gz", "c.jsonl", "d.XML", "e.pdf"].map(formatOfName)).toEqual([
      "csv",
      "tsv",
      "jsonl",
      "google-xml",
      undefined,
    ])
  })
})
