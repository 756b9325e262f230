import type { Product } from "@haat/domain/catalog"
import { expect, it } from "vitest"
import { wishCard } from "./wish-card.rule.ts"

const variant = (sku: string, priceMinor: number) => ({
  sku,
  options: {},
  offer: { supplierId: "SUP-01", priceMinor, mrpMinor: priceMinor * 2, currency: "INR" as const },
  weightGrams: 100,
  gstRatePercent: 18,
  hsn: null,
})

const product: Product = {
  id: "p1",
  slug: "kettle",
  revision: 1,
  state: "live",
  title: "Kettle",
  description: "",
  brand: "Brand",
  categoryId: "kitchen",
  categoryPath: ["kitchen"],
  supplierId: "SUP-01",
  supplierName: "Supplier",
  attributes: {},
  images: [],
  rating: { average: 4, count: 2 },
  popularity: 1,
  variants: [variant("dear", 300), variant("cheap", 100), variant("middle", 200)],
  createdAt: new Date(0),
  updatedAt: new Date(0),
}

const level = (sku: string, available: number) => ({
  sku,
  revision: 1,
  warehouses: [{ warehouseId: "WH-BLR", available }],
})

it("lets the cheapest variant that can be had speak for the product", () => {
  const card = wishCard(product, [level("cheap", 0), level("middle", 2), level("dear", 1)])
  expect(card).toMatchObject({
    sku: "middle",
    priceMinor: 200,
    mrpMinor: 400,
    inStock: true,
    variantCount: 3,
  })
})

it("keeps what is sold out or withdrawn on show, but not for sale", () => {
  expect(wishCard(product, [])).toMatchObject({ sku: "cheap", inStock: false })
  const withdrawn: Product = { ...product, state: "withdrawn" }
  expect(wishCard(withdrawn, [level("cheap", 5)])).toMatchObject({ sku: null, inStock: false })
})
