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
    ['id,title\n1,b\n2,"a"b\n3,c', /line 3: CSV_INVALID_CLOSING_QUOTE/],
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

describe("JSON lines", () => {
  it("flattens attributes, options and stock", async () => {
    const line = JSON.stringify({
      id: "1",
      price: 299,
      attributes: { ram: 8, colors: ["a", "b"] },
      options: { color: "Blue" },
      stock: { "WH-BLR": 3, "WH-MAA": 0 },
      image_link: ["demo:a", "demo:b"],
    })
    expect(rows(await read("jsonl", `${line}\n\n`))).toEqual([
      [
        1,
        {
          id: "1",
          price: "299",
          "attr:ram": "8",
          "attr:colors": "a|b",
          color: "Blue",
          stock: "WH-BLR=3|WH-MAA=0",
          image_link: "demo:a|demo:b",
        },
      ],
    ])
  })

  it("faults what is no object, and keys that reach the prototype at any depth", async () => {
    const text =
      '{"id":"1"}\n[1]\nnope\n{"__proto__":{"polluted":1}}\n{"attributes":{"constructor":{"prototype":1}}}'
    expect(codes(await read("jsonl", text))).toEqual([
      "row",
      "2:NOT_JSON",
      "3:NOT_JSON",
      "4:FORBIDDEN_COLUMN",
      "5:FORBIDDEN_COLUMN",
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>${items}</channel></rss>`

describe("Google Merchant XML", () => {
  it("reads RSS with the g: namespace, CDATA, repeated pictures and product details", async () => {
    const item = `<item><g:id>1</g:id><title><![CDATA[Mug & more]]></title><g:price>299.00 INR</g:price>
      <g:shipping><g:price>1 INR</g:price></g:shipping><g:item_group_id>g</g:item_group_id>
      <g:additional_image_link>https://a.example/1</g:additional_image_link>
      <g:additional_image_link>https://a.example/2</g:additional_image_link>
      <g:product_detail><g:section_name>Specs</g:section_name><g:attribute_name>RAM</g:attribute_name><g:attribute_value>8 GB</g:attribute_value></g:product_detail></item>`
    expect(rows(await read("google-xml", rss(item)))).toEqual([
      [
        1,
        {
          id: "1",
          title: "Mug & more",
          price: "299.00 INR",
          item_group_id: "g",
          additional_image_link: "https://a.example/1|https://a.example/2",
          RAM: "8 GB",
        },
      ],
    ])
  })

  it("reads Atom", async () => {
    const feed =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>Mug</title></entry></feed>'
    expect(rows(await read("google-xml", feed))).toEqual([[1, { id: "1", title: "Mug" }]])
  })

  it.each([
    ['<!DOCTYPE x [<!ENTITY a "b">]><rss/>', /DTD/],
    ['<!DOCTYPE x SYSTEM "file:///etc/passwd"><rss/>', /DTD/],
    [rss("<item><id>&boom;</id></item>"), /entity/i],
    [rss("<item><id>1</item>"), /tag/i],
    ["<products><product/></products>", /no <item>/],
    ["<a>".repeat(40), /deep/],
  ])("refuses %s", async (text, reason) => {
    const last = (await read("google-xml", text)).at(-1)
    expect(last).toMatchObject({ kind: "unreadable", reason: expect.stringMatching(reason) })
  })

  it("faults an item whose tag reaches the prototype", async () => {
    expect(
      codes(await read("google-xml", rss("<item><id>1</id><constructor>x</constructor></item>"))),
    ).toEqual(["1:FORBIDDEN_COLUMN"])
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
