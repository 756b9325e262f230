import { createReadStream, existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Category, FeedFormat } from "@haat/domain/catalog"
import { makeReadFeed } from "@haat/domain/catalog"
import { fakeCatalogStores, fakeEdge } from "@haat/domain/catalog/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { makeFeedReader } from "./feed-reader.gateway.ts"

/** Other shops' sample feeds, beside the clone where they are at hand; they are not ours to ship. */
const folder = fileURLToPath(new URL("../../../../../shared/data/feeds/", import.meta.url))

const category = (id: string, name: string): Category => ({
  id,
  name,
  path: [id],
  parentId: null,
  attributes: [],
  variantOptions: [],
})

const feed = async ({ skip }: TestContext, name: string, format: FeedFormat) => {
  if (!existsSync(folder + name)) skip(`${name} is not beside this clone`)
  const stores = fakeCatalogStores()
  await stores.directory.saveSuppliers([{ id: "SUP-01", name: "Sample", apiKeyHashes: [] }])
  await stores.directory.saveCategories([category("ipods", "iPods"), category("laptops", "Laptops")])
  const readFeed = makeReadFeed({ edge: fakeEdge(), reader: makeFeedReader(), ...stores })
  const bytes = createReadStream(folder + name)
  return { ...stores, result: await readFeed({ supplierId: "SUP-01", format, bytes, dryRun: false }) }
}

describe("third parties' feeds", () => {
  it("reads PrestaShop's products under its own column names", async (context) => {
    const { result, stored } = await feed(context, "prestashop_products_import.csv", "csv")
    const report = result.ok ? result.value : undefined
    expect(report?.complete).toBe(true)
    expect(report?.rows).toBeGreaterThan(5)
    expect(stored.submissions.length + (report?.rejected ?? 0)).toBe(report?.rows)
    expect(report?.errors.map(({ code }) => code)).not.toContain("WRONG_CELL_COUNT")
  })

  it.for([
    "prestashop_combinations_import.csv",
    "prestashop_categories_import.csv",
    "prestashop_suppliers_import.csv",
  ])("answers %s row by row with reasons", async (name, context) => {
    const { result } = await feed(context, name, "csv")
    expect(result).toMatchObject({ ok: true, value: { complete: true, submitted: 0 } })
    expect(result.ok && result.value.errors.every(({ hint, line }) => hint !== "" && line > 1)).toBe(true)
  })

  it.for(["bmecat2005_new_catalog.xml", "bmecat12_new_catalog.xml", "bmecat12_update_prices.xml"])(
    "refuses %s, which is another trade's format, in one sentence",
    async (name, context) => {
      const { result } = await feed(context, name, "google-xml")
      expect(result).toMatchObject({ ok: false, error: { code: "UNREADABLE_FEED" } })
    },
  )
})
