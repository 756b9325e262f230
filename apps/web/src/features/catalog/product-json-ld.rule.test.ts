import type { Product } from "@haat/domain/catalog"
import { expect, it } from "vitest"
import { productJsonLd } from "./product-json-ld.rule.ts"

const product: Product = {
  id: "1",
  slug: "tea-kettle",
  revision: 1,
  state: "live",
  title: "Kettle </script><script>alert(1)</script>",
  description: "Boils",
  brand: "Milton",
  categoryId: "kitchen",
  categoryPath: ["kitchen"],
  supplierId: "SUP-01",
  supplierName: "Seller",
  attributes: {},
  images: [],
  rating: { average: 4.5, count: 2 },
  popularity: 0,
  variants: [
    {
      sku: "K 1",
      options: {},
      offer: { supplierId: "SUP-01", priceMinor: 129_950, mrpMinor: 150_000, currency: "INR" },
      weightGrams: 1,
      gstRatePercent: 18,
      hsn: null,
    },
  ],
  createdAt: new Date(0),
  updatedAt: new Date(0),
}
const where = { publicUrl: "https://haat.example", imageUrls: ["https://haat.example/a.webp"] }

it("can't be left by a hostile title, and still says it", () => {
  const text = productJsonLd(product, where)
  expect(text).not.toContain("<")
  expect(JSON.parse(text)).toMatchObject({ name: product.title })
})

it("offers each SKU at its price in rupees", () => {
  expect(JSON.parse(productJsonLd(product, where)).offers).toEqual([
    expect.objectContaining({
      sku: "K 1",
      price: "1299.50",
      priceCurrency: "INR",
      url: "https://haat.example/p/tea-kettle?sku=K%201",
    }),
  ])
})

it("is rated where shoppers reviewed it, and nowhere else: a seller's word is no review", () => {
  const ratedBy = (rating: Product["rating"]) =>
    JSON.parse(productJsonLd({ ...product, rating }, where)).aggregateRating
  expect(ratedBy({ average: 4.5, count: 2, stars: [0, 0, 0, 1, 1] })).toMatchObject({
    ...{ ratingValue: 4.5, reviewCount: 2, bestRating: 5, worstRating: 1 },
  })
  expect(ratedBy({ average: 4.5, count: 120 })).toBeUndefined()
  expect(ratedBy({ average: 0, count: 0 })).toBeUndefined()
})
