import { describe, expect, it } from "vitest"
import { aCategory, aSubmission, aVariant, fakeCatalogStores, fakeEdge } from "../testing/index.ts"
import { makeApplySubmissions } from "./apply-submissions.use-case.ts"

const setUp = async () => {
  const stores = fakeCatalogStores()
  await stores.directory.saveCategories([aCategory()])
  await stores.directory.saveSuppliers([{ id: "SUP-01", name: "Kumbhar Kala", apiKeyHashes: [] }])
  return { ...stores, apply: makeApplySubmissions({ edge: fakeEdge(), ...stores }) }
}
const hash = (letter: string) => letter.repeat(64)

describe("applySubmissions", () => {
  it("keeps the item, cleans its description, tells of it; a replay changes nothing", async () => {
    const { apply, stored } = await setUp()
    const submission = aSubmission({ description: "Nice<script>alert(1)</script>" })
    await apply([submission], "c1")
    await apply([submission, submission], "c2")
    expect([...stored.items.values()].map(({ product }) => product)).toMatchObject([
      { revision: 1, supplierName: "Kumbhar Kala", description: "Nice" },
    ])
    expect(stored.events.map(({ kind }) => kind)).toEqual(["item-changed", "stock-counted"])
  })

  it("applies several submissions of one product in order, one event a revision", async () => {
    const { apply, stored } = await setUp()
    await apply(
      [
        aSubmission(),
        aSubmission({ contentHash: hash("b"), row: 3, title: "Second" }),
        aSubmission({ row: 4 }),
      ],
      "c1",
    )
    expect([...stored.items.values()][0]?.product).toMatchObject({ revision: 3, title: aSubmission().title })
    const revisions = stored.events.flatMap(({ kind, payload }) =>
      kind === "item-changed" ? payload.revision : [],
    )
    expect(revisions).toEqual([1, 2, 3])
  })

  it("moves a SKU that the supplier regrouped, so that it never stands in two products", async () => {
    const { apply, stored } = await setUp()
    await apply([aSubmission()], "c1")
    await apply([aSubmission({ externalId: "mugs-new", contentHash: hash("b"), row: 9 })], "c2")
    const products = [...stored.items.values()].map(({ product }) => product)
    expect(products.map(({ state, variants }) => [state, variants.length])).toEqual([
      ["withdrawn", 0],
      ["live", 1],
    ])
  })

  it("reads again when a twin was faster", async () => {
    const { apply, items, stored } = await setUp()
    await apply([aSubmission()], "c1")
    const commit = items.commit
    let twins = 2
    const racing = {
      ...items,
      commit: async (...args: Parameters<typeof commit>) => {
        const [kept] = [...stored.items.values()]
        twins -= 1
        if (kept && twins >= 0) stored.items.set(kept.product.id, { ...kept, stamp: kept.stamp + 1 })
        return commit(...args)
      },
    }
    const { directory, pictures, descriptions } = fakeCatalogStores()
    await directory.saveCategories([aCategory()])
    await directory.saveSuppliers([{ id: "SUP-01", name: "Kumbhar Kala", apiKeyHashes: [] }])
    const again = makeApplySubmissions({ edge: fakeEdge(), items: racing, directory, pictures, descriptions })
    await again(
      [aSubmission({ contentHash: hash("b"), row: 3, variants: [aVariant({ priceMinor: 100 })] })],
      "c2",
    )
    expect([...stored.items.values()][0]?.product.variants[0]?.offer.priceMinor).toBe(100)
  })

  it("throws for a category or supplier nobody knows, so that the submission is put aside and seen", async () => {
    const { apply } = await setUp()
    await expect(apply([aSubmission({ category: "rockets" })], "c")).rejects.toThrow(/category: rockets/)
    await expect(apply([aSubmission({ supplierId: "SUP-99" })], "c")).rejects.toThrow(/supplier: SUP-99/)
  })
})
