import type { ItemImage, Product, Variant } from "../catalog.model.ts"
import { ratingAfterFeed } from "../reviews/rating.rule.ts"
import type { ItemSubmission } from "./item.model.ts"

/** What a submission needs beside itself to become a product: looked up by the caller. */
export type Placing = {
  readonly productId: string
  readonly supplierName: string
  readonly categoryPath: readonly string[]
  readonly images: ReadonlyMap<string, ItemImage>
  readonly description: string
}

export type ProductContent = Omit<Product, "id" | "slug" | "revision" | "state" | "createdAt" | "updatedAt">

const defaultWeightGrams = 500
const defaultGstPercent = 18

const variantOf = (supplierId: string, given: ItemSubmission["variants"][number]): Variant => ({
  sku: given.sku,
  options: given.options,
  offer: { supplierId, priceMinor: given.priceMinor, mrpMinor: given.mrpMinor, currency: "INR" },
  weightGrams: given.weightGrams ?? defaultWeightGrams,
  gstRatePercent: given.gstRatePercent ?? defaultGstPercent,
  hsn: given.hsn ?? null,
})

/** Library references become their published image, https addresses stay (never fetched here), the unknown is left out. */
const imagesOf = (references: readonly string[], placing: Placing, title: string): readonly ItemImage[] =>
  references.flatMap((reference) => {
    const image = placing.images.get(reference)
    if (image) return [{ ...image, alt: title }]
    if (!reference.startsWith("https://")) return []
    return [{ url: reference, alt: title, width: 0, height: 0, widths: [], placeholder: "" }]
  })

/** A submission as the product's content; ratings a supplier doesn't send stay as they are, and shoppers' outrank both. */
export const contentOfSubmission = (
  submission: ItemSubmission,
  placing: Placing,
  before: Product | null,
): ProductContent => ({
  title: submission.title,
  description: placing.description,
  brand: submission.brand,
  categoryId: submission.category,
  categoryPath: placing.categoryPath,
  supplierId: submission.supplierId,
  supplierName: placing.supplierName,
  attributes: submission.attributes,
  images: imagesOf(submission.images, placing, submission.title),
  rating: ratingAfterFeed(submission.rating, before?.rating),
  popularity: submission.popularity ?? before?.popularity ?? 0,
  variants: submission.variants.map((variant) => variantOf(submission.supplierId, variant)),
})

/** Deep equality of plain data, whatever the order of keys. */
const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key as keyof typeof a], b[key as keyof typeof b]))
  )
}

const priceless = ({ variants }: Pick<Product, "variants">) =>
  variants.map(({ offer: { priceMinor: _price, mrpMinor: _mrp, ...offer }, ...variant }) => ({
    ...variant,
    offer,
  }))

/**
 * Names of the fields in which the content differs from what is kept; all of them for a new product. Variants that differ in
 * their prices alone are told as "prices": the most frequent change, and one that leaves everything else as it was.
 */
export const changedFields = (before: Product | null, content: ProductContent): readonly string[] =>
  Object.keys(content)
    .filter(
      (field) => !before || !same(before[field as keyof Product], content[field as keyof ProductContent]),
    )
    .map((field) =>
      field === "variants" && before && same(priceless(before), priceless(content)) ? "prices" : field,
    )
