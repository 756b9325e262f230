import type { SourceCategory, SourceProduct, SourceStock } from "../indexing/index-document.model.ts"

export const aCategory = (over: Partial<SourceCategory> = {}): SourceCategory => ({
  id: "shoes",
  name: "Running Shoes",
  path: ["fashion", "shoes"],
  parentId: "fashion",
  attributes: [
    { key: "material", label: "Material", facet: true, searchable: true },
    { key: "weight", label: "Weight", unit: "g", facet: false, searchable: false },
  ],
  variantOptions: ["color", "size"],
  ...over,
})

export const aDepartment = (over: Partial<SourceCategory> = {}): SourceCategory =>
  aCategory({
    id: "fashion",
    name: "Fashion",
    path: ["fashion"],
    parentId: null,
    attributes: [],
    variantOptions: [],
    ...over,
  })

export const aProduct = (over: Partial<SourceProduct> = {}): SourceProduct => ({
  id: "P-1",
  slug: "chetak-runner",
  revision: 3,
  state: "live",
  title: "Chetak Runner",
  description: "A light shoe.",
  brand: "Chetak",
  categoryId: "shoes",
  categoryPath: ["fashion", "shoes"],
  attributes: { material: "Mesh", weight: 240 },
  images: [],
  rating: { average: 4.2, count: 31 },
  popularity: 50,
  createdAt: new Date("2026-10-01T00:00:00Z"),
  variants: [
    {
      sku: "S-RED-8",
      options: { color: "Red", size: "8" },
      offer: { priceMinor: 199_900, mrpMinor: 249_900 },
    },
    {
      sku: "S-BLU-9",
      options: { color: "Blue", size: "9" },
      offer: { priceMinor: 189_900, mrpMinor: 249_900 },
    },
  ],
  ...over,
})

export const aStock = (
  sku: string,
  available: Readonly<Record<string, number>>,
  revision = 1,
): SourceStock => ({
  sku,
  revision,
  warehouses: Object.entries(available).map(([warehouseId, units]) => ({ warehouseId, available: units })),
})
