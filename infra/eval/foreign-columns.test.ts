import { expect, it } from "vitest"
import { columnsOf, describedRow, feedId, feedRow, foreignCategory } from "./foreign-columns.ts"

const row = (cells: Readonly<Record<string, string>>) => ({ line: 2, cells: new Map(Object.entries(cells)) })

it("knows columns by their usual names, and failing these by their place", () => {
  expect(columnsOf(["price", "Title", "modelno", "product_id", "manufacturer"])).toEqual({
    id: "product_id",
    title: "Title",
    brand: "manufacturer",
    description: null,
    price: "price",
    others: ["modelno"],
  })
  expect(columnsOf(["key", "what", "weight"])).toMatchObject({ id: "key", title: "what", others: ["weight"] })
})

it("makes a row a supplier could send, and keeps what nobody else claims as attributes", () => {
  const columns = columnsOf(["product_id", "title", "price", "model no"])
  const cells = { product_id: "a/1", title: "TV", price: "331.77 gbp", "model no": "KX\u0007 1" }
  const fed = Object.fromEntries(feedRow(columns, row(cells)).cells)
  expect(fed).toMatchObject({ id: feedId("a/1"), title: "TV a/1 item", price: "331.77", brand: "Unbranded" })
  expect(fed["attr:x_model_no"]).toBe("KX  1")
  expect(foreignCategory(columns).attributes.map(({ key }) => key)).toEqual(["x_model_no"])
  expect(feedId("a/1")).toMatch(/^[0-9a-f]{32}$/)
  expect(feedId("A-1.b")).toBe("A-1.b")
})

it("reads a query as an item: what looks like a model number is one", () => {
  const columns = columnsOf(["query_id", "query", "modelno", "shipweight", "ref"])
  const cells = { query_id: "q", query: "Film roll", modelno: "152132", shipweight: "2.0", ref: "KX-FA132" }
  expect(describedRow(columns, row(cells))).toMatchObject({
    title: "Film roll",
    codes: ["152132", "KX-FA132"],
    priceMinor: null,
  })
})
