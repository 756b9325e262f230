import { describe, expect, it } from "vitest"
import type { CatalogEvent } from "../items/item.model.ts"
import type { Items } from "../ports.ts"
import { aStoredItem } from "./item.builder.ts"

const changed = (productId: string, revision = 1): CatalogEvent => ({
  kind: "item-changed",
  at: new Date("2026-01-05T10:00:00Z"),
  correlationId: "c1",
  payload: { productId, revision, change: "created", skus: [], fields: ["title"] },
})

/** What every store of items must hold to; `fresh` answers an empty one. */
export const itemsContract = (
  name: string,
  fresh: () => Promise<{ items: Items; published: () => Promise<readonly string[]> }>,
): void => {
  describe(`items: ${name}`, () => {
    it("gives back what was committed, and its events", async () => {
      const { items, published } = await fresh()
      const [one, two] = [aStoredItem(1), aStoredItem(2)]
      const writes = [one, two].map((item) => ({ item, readStamp: null }))
      expect(await items.commit(writes, [changed(one.product.id), changed(two.product.id)])).toBe(true)
      const read = await items.stored([two.product.id, one.product.id, "pnone"])
      expect(read).toHaveLength(2)
      expect(read.find(({ product }) => product.id === one.product.id)).toEqual(one)
      expect(await published()).toEqual([one.product.id, two.product.id])
    })

    it("finds items by SKU and hashes by id", async () => {
      const { items } = await fresh()
      const one = aStoredItem(3)
      await items.commit([{ item: one, readStamp: null }], [])
      expect(await items.storedBySkus(["SUP-01-mug-3", "none"])).toEqual([one])
      expect(await items.hashes([one.product.id, "pnone"])).toEqual(
        new Map([[one.product.id, one.source.contentHash]]),
      )
    })

    it("refuses a write on a stale reading, whole", async () => {
      const { items, published } = await fresh()
      const [one, other] = [aStoredItem(4), aStoredItem(5)]
      await items.commit([{ item: one, readStamp: null }], [])
      const next = { ...one, stamp: 2 }
      expect(await items.commit([{ item: next, readStamp: 1 }], [])).toBe(true)
      const late = [
        { item: other, readStamp: null },
        { item: next, readStamp: 1 },
      ]
      expect(await items.commit(late, [changed(other.product.id)])).toBe(false)
      expect(await items.commit([{ item: one, readStamp: null }], [])).toBe(false)
      expect(await items.stored([other.product.id])).toEqual([])
      expect(await published()).toEqual([])
    })

    it("lets one of twins win", async () => {
      const { items } = await fresh()
      const one = aStoredItem(6)
      await items.commit([{ item: one, readStamp: null }], [])
      const write = [{ item: { ...one, stamp: 2 }, readStamp: 1 }]
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => items.commit(write, [])))
      expect(outcomes.filter(Boolean)).toHaveLength(1)
    })

    it("keeps several items without any SKU", async () => {
      const { items } = await fresh()
      const bare = [7, 8].map((n) => aStoredItem(n, { variants: [], state: "withdrawn" }))
      expect(
        await items.commit(
          bare.map((item) => ({ item, readStamp: null })),
          [],
        ),
      ).toBe(true)
    })
  })
}
