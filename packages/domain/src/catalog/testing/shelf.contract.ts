import { describe, expect, it } from "vitest"
import type { Items, Shelf } from "../ports.ts"
import { aStoredItem } from "./item.builder.ts"

/** What every shelf must hold to; `fresh` answers an empty one with the items behind it. */
export const shelfContract = (name: string, fresh: () => Promise<{ items: Items; shelf: Shelf }>): void => {
  describe(`shelf: ${name}`, () => {
    const filled = async () => {
      const { items, shelf } = await fresh()
      const all = [
        ...[1, 2, 3, 4].map((n) => aStoredItem(n)),
        aStoredItem(5, { state: "withdrawn" }),
        aStoredItem(6, {
          title: "Tamra Copper Bottle",
          categoryId: "bottles",
          categoryPath: ["kitchen", "bottles"],
        }),
      ]
      await items.commit(
        all.map((item) => ({ item, readStamp: null })),
        [],
      )
      return { shelf, all: all.map(({ product }) => product) }
    }

    it("answers a product by id and by slug", async () => {
      const { shelf, all } = await filled()
      expect(await shelf.product(all[0]?.id ?? "")).toEqual(all[0])
      expect(await shelf.product(all[0]?.slug ?? "")).toEqual(all[0])
      expect(await shelf.product("none")).toBeNull()
    })

    it("answers many in the order asked, leaving out the unknown", async () => {
      const { shelf, all } = await filled()
      const ids = [3, 0, 2].map((index) => all[index]?.id ?? "")
      expect((await shelf.products(["pnone", ...ids])).map(({ id }) => id)).toEqual(ids)
      expect(await shelf.products([])).toEqual([])
      const skus = await shelf.skus(["SUP-01-mug-4", "none", "SUP-01-mug-1"])
      expect(skus.map(({ sku, priceMinor }) => [sku, priceMinor])).toEqual([
        ["SUP-01-mug-4", 29_904],
        ["SUP-01-mug-1", 29_901],
      ])
    })

    it("answers what live products cost, and at which revision", async () => {
      const { shelf, all } = await filled()
      const [mug, , , , withdrawn] = all
      expect(await shelf.prices([mug?.id ?? "", withdrawn?.id ?? "", "none"])).toEqual([
        {
          productId: mug?.id,
          revision: mug?.revision,
          rating: { average: mug?.rating.average, count: mug?.rating.count },
          prices: mug?.variants.map(({ sku, offer: { priceMinor, mrpMinor } }) => ({
            sku,
            priceMinor,
            mrpMinor,
          })),
        },
      ])
      expect(await shelf.prices([])).toEqual([])
    })

    it("answers the most popular live products of a category or department", async () => {
      const { shelf } = await filled()
      expect((await shelf.topOf("mugs", 2)).map(({ popularity }) => popularity)).toEqual([4, 3])
      expect((await shelf.topOf("kitchen", 9)).map(({ popularity }) => popularity)).toEqual([6, 4, 3, 2, 1])
    })

    it("finds live products by words of their title", async () => {
      const { shelf } = await filled()
      expect((await shelf.byText("copper", 5)).map(({ title }) => title)).toEqual(["Tamra Copper Bottle"])
      expect(await shelf.byText("mug", 9)).toHaveLength(4)
      expect(await shelf.byText("zzz", 9)).toEqual([])
    })

    it("walks all ids by keyset", async () => {
      const { shelf, all } = await filled()
      const walked: string[] = []
      for (let after: string | null = null; ; ) {
        const page: readonly string[] = await shelf.idsAfter(after, 4)
        walked.push(...page)
        after = page.at(-1) ?? null
        if (page.length === 0) break
      }
      expect(walked).toEqual(all.map(({ id }) => id).sort())
      expect(await shelf.count()).toBe(6)
    })
  })
}
