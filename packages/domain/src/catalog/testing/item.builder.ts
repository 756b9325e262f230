import type { Product } from "../catalog.model.ts"
import { productIdOf, slugOf } from "../items/identity.rule.ts"
import type { StoredItem } from "../items/item.model.ts"

/** A live product number `n`, different from the others in all that must be unique. */
export const aProduct = (n = 1, more: Partial<Product> = {}): Product => {
  const id = productIdOf(n.toString(16).padStart(20, "0"))
  const title = more.title ?? `Meenakari Stoneware Mug No. ${n}`
  return {
    id,
    slug: slugOf(title, id),
    revision: 1,
    state: "live",
    title,
    description: "<p>Glazed by hand.</p>",
    brand: "Meenakari",
    categoryId: "mugs",
    categoryPath: ["kitchen", "mugs"],
    supplierId: "SUP-01",
    supplierName: "Kumbhar Kala",
    attributes: { material: "Stoneware", microwave: true, capacity: 350, care: ["hand wash"] },
    images: [
      {
        url: `/media/${"ab".repeat(16)}-640.webp`,
        alt: title,
        width: 640,
        height: 640,
        widths: [160, 320, 640],
        placeholder: "AA==",
      },
    ],
    rating: { average: 4.4, count: 120 },
    popularity: n,
    variants: [
      {
        sku: `SUP-01-mug-${n}`,
        options: { color: "Blue" },
        offer: { supplierId: "SUP-01", priceMinor: 29_900 + n, mrpMinor: 49_900 + n, currency: "INR" },
        weightGrams: 350,
        gstRatePercent: 12,
        hsn: "6911",
      },
    ],
    createdAt: new Date("2026-01-05T10:00:00Z"),
    updatedAt: new Date("2026-01-05T10:00:00Z"),
    ...more,
  }
}

export const aStoredItem = (n = 1, more: Partial<Product> = {}): StoredItem => {
  const product = aProduct(n, more)
  return {
    product,
    stamp: 1,
    countRevision: 1,
    counts: { [`SUP-01-mug-${n}`]: [{ warehouseId: "WH-BLR", count: 12 }] },
    source: {
      externalId: `mug-${n}`,
      contentHash: n.toString(16).padStart(64, "0"),
      feedId: "018f0000-0000-7000-8000-000000000001",
      row: n + 1,
    },
  }
}
