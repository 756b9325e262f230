import type { IndexDocument, IndexVariant } from "../indexing/index-document.model.ts"

export const aVariant = (over: Partial<IndexVariant> = {}): IndexVariant => ({
  sku: "SKU-1",
  priceMinor: 100_00,
  mrpMinor: 150_00,
  facets: [],
  stockedIn: ["WH-BLR"],
  ...over,
})

export const aDocument = (over: Partial<IndexDocument> = {}): IndexDocument => ({
  productId: "P-1",
  version: 1,
  slug: "p-1",
  title: "Chetak Runner",
  brand: "Chetak",
  description: "A light shoe.",
  categoryId: "shoes",
  categoryPath: ["fashion", "shoes"],
  categoryNames: ["Fashion", "Running Shoes"],
  attributeWords: [],
  facets: ["brand=Chetak"],
  image: null,
  ratingAverage: 4.2,
  ratingCount: 31,
  popularity: 50,
  createdAt: "2026-10-01T00:00:00.000Z",
  variants: [aVariant()],
  completions: [],
  ...over,
})
