import type { HomeCategory, HomeProduct, HomeRecord } from "../homepage.model.ts"

export const homeRecordOf = (record: Partial<HomeRecord>): HomeRecord => ({
  schemaVersion: 1,
  region: "south",
  platform: "web",
  version: 1,
  publishedAt: "2026-11-22T00:00:00.000Z",
  validUntil: "2026-11-22T00:30:00.000Z",
  menu: [],
  blocks: [],
  ...record,
})

const productOf = (id: string, index: number): HomeProduct => ({
  id,
  slug: id,
  title: `Product ${id}`,
  images: [{ url: `/assets/${id}`, alt: id, width: 800, height: 800, widths: [400], placeholder: "" }],
  rating: { average: 4.2, count: 10 },
  variants: [
    { offer: { priceMinor: 20_000, mrpMinor: 30_000 } },
    { offer: { priceMinor: 10_000 + index * 100, mrpMinor: 20_000 } },
  ],
})

export const departmentOf = (
  id: string,
  products: number,
): { readonly category: HomeCategory; readonly top: readonly HomeProduct[] } => ({
  category: { id, name: `All ${id}`, parentId: null },
  top: Array.from({ length: products }, (_, index) => productOf(`${id}-${index}`, index)),
})
