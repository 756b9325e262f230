import type {
  IndexChange,
  IndexDocument,
  IndexVariant,
  SourceCategory,
  SourceProduct,
  SourceStock,
} from "./index-document.model.ts"
import { tokenOf } from "./variant-keys.rule.ts"

export type DocumentFacts = {
  readonly product: SourceProduct
  readonly categories: ReadonlyMap<string, SourceCategory>
  readonly variantKeys: ReadonlySet<string>
  readonly stock: ReadonlyMap<string, SourceStock>
  readonly rates?: ReadonlyMap<string, number>
}

/** More stock movements than one item sees between two of its revisions. */
export const stockRoom = 1_000_000_000

/**
 * Readings of one product in the order they were true: by item revision, then by the sum of its SKUs' stock revisions.
 * A plain sum would fall when a variant leaves the item and takes its stock revisions with it.
 */
export const versionOf = ({ product, stock }: DocumentFacts): number =>
  product.revision * stockRoom +
  product.variants.reduce((sum, { sku }) => sum + (stock.get(sku)?.revision ?? 0), 0)

const textsOf = (value: SourceProduct["attributes"][string]): readonly string[] => {
  if (typeof value === "boolean") return [value ? "Yes" : "No"]
  return typeof value === "object" ? value : [String(value)]
}

const attributesOf = ({ product, categories }: DocumentFacts) => {
  const templates = product.categoryPath.flatMap((id) => categories.get(id)?.attributes ?? [])
  return templates.flatMap((template) => {
    const value = product.attributes[template.key]
    return value === undefined ? [] : textsOf(value).map((text) => ({ template, text }))
  })
}

const variantsOf = (facts: DocumentFacts): readonly IndexVariant[] => {
  const shared = attributesOf(facts)
    .filter(({ template }) => template.facet && facts.variantKeys.has(template.key))
    .map(({ template, text }) => ({ key: template.key, token: tokenOf(template.key, text) }))
  return facts.product.variants.map(({ sku, options, offer }) => ({
    sku,
    priceMinor: offer.priceMinor,
    mrpMinor: offer.mrpMinor,
    facets: [
      ...Object.entries(options)
        .filter(([key]) => facts.variantKeys.has(key))
        .map(([key, value]) => tokenOf(key, value)),
      ...shared.filter(({ key }) => !Object.hasOwn(options, key)).map(({ token }) => token),
    ],
    stockedIn: (facts.stock.get(sku)?.warehouses ?? [])
      .filter(({ available }) => available > 0)
      .map(({ warehouseId }) => warehouseId),
  }))
}

/** "Samay Subah Kitchen Timer (Glass)" is looked for as "kitchen timer" or "timer". */
const thingOf = (title: string): readonly string[] => {
  const words = (title.split(/[(,–|]/)[0] ?? "").trim().split(/\s+/)
  return [words.slice(-2).join(" "), words.slice(-1).join(" ")]
}

const completionsOf = ({ title, brand }: SourceProduct, leaf: string): readonly string[] => {
  const found = [leaf, `${brand} ${leaf}`, brand, ...thingOf(title)].map((text) => text.trim().toLowerCase())
  return [...new Set(found)].filter((text) => text.length > 2 && text.length <= 60)
}

/** The product as the index shall hold it. */
export const documentOf = (facts: DocumentFacts): IndexDocument => {
  const { product, categories, variantKeys } = facts
  const names = product.categoryPath.flatMap((id) => categories.get(id)?.name ?? [])
  const attributes = attributesOf(facts)
  const { id, slug, title, brand, description, categoryId, categoryPath, rating, popularity } = product
  const conversion = facts.rates?.get(id)
  return {
    productId: id,
    version: versionOf(facts),
    slug,
    title,
    brand,
    description: description.slice(0, 2000),
    categoryId,
    categoryPath,
    categoryNames: names,
    attributeWords: [
      ...attributes.filter(({ template }) => template.searchable).map(({ text }) => text),
      ...new Set(product.variants.flatMap(({ options }) => Object.values(options))),
    ],
    facets: [
      tokenOf("brand", brand),
      ...attributes
        .filter(
          ({ template }) => template.facet && template.key !== "brand" && !variantKeys.has(template.key),
        )
        .map(({ template, text }) => tokenOf(template.key, text)),
    ],
    image: product.images[0] ?? null,
    ratingAverage: rating.average,
    ratingCount: rating.count,
    popularity,
    ...(conversion === undefined ? {} : { conversion }),
    createdAt: product.createdAt.toISOString(),
    variants: variantsOf(facts),
    completions: completionsOf(product, names.at(-1) ?? ""),
  }
}

/** What the index has to do so that it shows the product as it now stands. */
export const changeOf = (facts: DocumentFacts): IndexChange =>
  facts.product.state === "live" && facts.product.variants.length > 0
    ? { kind: "put", document: documentOf(facts) }
    : { kind: "remove", productId: facts.product.id, version: versionOf(facts) }
