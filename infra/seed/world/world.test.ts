import { existsSync } from "node:fs"
import { checkTaxIdentity } from "@haat/domain/catalog"
import { describe, expect, it } from "vitest"
import { allRecipes, picturesOf } from "../pictures/recipe.ts"
import { artFile } from "./art.ts"
import { makeCategories } from "./categories.ts"
import { departments } from "./departments.ts"
import { feedText, formatOf, rowsOf } from "./feeds.ts"
import { makeProducts } from "./products.ts"
import { suppliers, warehouses } from "./suppliers.ts"
import { taxIdentityOf } from "./tax-identities.ts"

const products = makeProducts()
const leaves = makeCategories().filter(({ parentId }) => parentId !== null)

/** What people look for in any shop. */
const everyday =
  "pressure cooker, mixer grinder, kettle, yoga mat, cricket bat, bedsheet, towel, charger, power bank, phone cover, school bag, tiffin, rice, atta, ghee, honey, shampoo, soap, sunscreen, umbrella, wall clock, curtain, pillow, dumbbell, football, badminton racket, t-shirt, jeans, sneakers, sandals, watch, sunglasses, earbuds, keyboard, mouse, pen, novel, racing car, dog food, plant pot".split(
    ", ",
  )

describe("the demo world", () => {
  it("is the same on every run", () => {
    expect(makeProducts()).toEqual(products)
  })

  it("is a shop's size: products, departments, categories, suppliers", () => {
    expect(products.length).toBeGreaterThan(2000)
    expect(departments.length).toBeGreaterThanOrEqual(12)
    expect(leaves.length).toBeGreaterThanOrEqual(70)
    expect(new Set(products.map(({ supplierId }) => supplierId)).size).toBe(suppliers.length)
  })

  it.each(everyday)("sells %s: several, in stock somewhere", (thing) => {
    const words = thing.toLowerCase().split(" ")
    const sold = products.filter(({ title, kind }) => {
      const read = `${title} ${kind.name}`.toLowerCase()
      return words.every((word) => read.includes(word))
    })
    const inStock = sold.filter(({ variants }) => variants.some(({ stock }) => /=[1-9]/.test(stock)))
    expect(inStock.length).toBeGreaterThanOrEqual(3)
  })

  it("repeats no title, product or SKU", () => {
    const titles = products.map(({ title }) => title)
    const skus = products.flatMap(({ supplierId, variants }) =>
      variants.map(({ id }) => `${supplierId}-${id}`),
    )
    expect(new Set(titles).size).toBe(titles.length)
    expect(new Set(skus).size).toBe(skus.length)
    expect(skus.every((sku) => sku.length <= 64)).toBe(true)
  })

  it("leaves no placeholder and no gap in what shoppers read", () => {
    for (const { title, description } of products) {
      expect(title + description).not.toMatch(/[{}]|undefined|\(\)|\s,|,\s*\)/)
    }
  })

  it("prices every variant above zero and never above its MRP", () => {
    const variants = products.flatMap((product) => product.variants)
    expect(variants.every(({ rupees, mrp }) => Number.isInteger(rupees) && rupees > 0 && rupees <= mrp)).toBe(
      true,
    )
  })

  it("keeps a category's options and attributes apart", () => {
    for (const { attributes, variantOptions } of leaves)
      expect(attributes.map(({ key }) => key).filter((key) => variantOptions.includes(key))).toEqual([])
  })

  it("stocks known warehouses; some SKUs are sold out, some lie in one far place only", () => {
    const stocks = products.flatMap(({ variants }) => variants.map(({ stock }) => stock))
    const places = new Set(
      stocks.flatMap((stock) => stock.split("|").map((part) => part.split("=")[0] ?? "")),
    )
    expect([...places].every((place) => (warehouses as readonly string[]).includes(place))).toBe(true)
    const share = (matches: (stock: string) => boolean) => stocks.filter(matches).length / stocks.length
    expect(share((stock) => /^[A-Z-]+=0$/.test(stock))).toBeGreaterThan(0.01)
    expect(share((stock) => /^WH-GAU=\d+$/.test(stock))).toBeGreaterThan(0.01)
    expect(Math.max(...stocks.map((stock) => stock.split("|").length))).toBeLessThanOrEqual(6)
  })

  it("has a picture for every product, and art for every picture", () => {
    const recipes = new Map(allRecipes().map((recipe) => [recipe.reference, recipe]))
    for (const product of products)
      for (const reference of picturesOf(product)) expect(recipes.has(reference)).toBe(true)
    expect([...recipes.values()].every(({ code }) => existsSync(artFile(code)))).toBe(true)
  })

  it("writes feeds in all four formats, a row a variant", () => {
    expect(new Set(suppliers.map(({ id }) => formatOf(id)))).toEqual(
      new Set(["csv", "tsv", "jsonl", "google-xml"]),
    )
    const some = products.slice(0, 5)
    const rows = rowsOf(some).length
    expect(feedText(some, "jsonl").trim().split("\n")).toHaveLength(rows)
    expect(feedText(some, "google-xml").match(/<item>/g)).toHaveLength(rows)
    expect(feedText(some, "csv").trim().split("\n")).toHaveLength(rows + 1)
  })

  it("has suppliers whom the tax office could know, each in every state that keeps goods", () => {
    const told = suppliers.map((supplier) => taxIdentityOf(supplier))
    for (const tax of told) {
      expect(checkTaxIdentity(tax)).toEqual({ ok: true, value: tax })
      expect(tax.gstins).toHaveLength(12)
    }
    expect(new Set(told.flatMap(({ gstins }) => gstins)).size).toBe(12 * suppliers.length)
  })
})
