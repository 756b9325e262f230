import type { FeedFormat, FeedRecord } from "@haat/domain/catalog"
import { describe, expect, it } from "vitest"
import { makeFeedReader } from "./feed-reader.gateway.ts"

const read = async (format: FeedFormat, text: string): Promise<FeedRecord[]> => {
  const bytes = async function* () {
    for (let at = 0; at < text.length; at += 9) yield Buffer.from(text.slice(at, at + 9))
  }
  const records: FeedRecord[] = []
  for await (const record of makeFeedReader().read(format, bytes())) records.push(record)
  return records
}
const rows = (records: readonly FeedRecord[]) =>
  records.map((record) =>
    record.kind === "row" ? [record.row.line, Object.fromEntries(record.row.cells)] : record,
  )
const codes = (records: readonly FeedRecord[]) =>
  records.map((record) =>
    record.kind === "fault" ? `${record.error.line}:${record.error.code}` : record.kind,
  )

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
