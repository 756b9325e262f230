import type { ItemSubmission } from "../items/item.model.ts"

type SubmittedVariant = ItemSubmission["variants"][number]

export const aVariant = (more: Partial<SubmittedVariant> = {}): SubmittedVariant => ({
  sku: "SUP-01-mug-blue",
  options: { color: "Blue" },
  priceMinor: 29_900,
  mrpMinor: 49_900,
  currency: "INR",
  weightGrams: 350,
  gstRatePercent: 12,
  hsn: "6911",
  stock: [{ warehouseId: "WH-BLR", count: 12 }],
  ...more,
})

export const aSubmission = (more: Partial<ItemSubmission> = {}): ItemSubmission => ({
  supplierId: "SUP-01",
  externalId: "mug",
  contentHash: "a".repeat(64),
  feedId: "018f0000-0000-7000-8000-000000000001",
  row: 2,
  title: "Meenakari Stoneware Mug, 350 ml",
  description: "<p>Glazed by hand.</p>",
  brand: "Meenakari",
  category: "mugs",
  attributes: { material: "Stoneware" },
  images: ["demo:mug"],
  rating: { average: 4.4, count: 120 },
  popularity: 10,
  variants: [aVariant()],
  ...more,
})
