import type { SearchHit, SearchResult, Suggestion } from "@haat/domain/search"
import type { z } from "zod"
import type { itemOut, searchOut, suggestOut } from "./outputs.ts"
import { pictureUrl, rupees } from "./present.ts"

/** A product as lists show it, with its date. */
export const presentItem = (hit: SearchHit): z.input<typeof itemOut> => ({
  product_id: hit.productId,
  slug: hit.slug,
  name: hit.title,
  brand: hit.brand,
  sku: hit.sku,
  price: rupees(hit.priceMinor),
  price_minor: hit.priceMinor,
  mrp_minor: hit.mrpMinor,
  currency: "INR",
  image_url: pictureUrl(hit.image),
  rating: hit.rating,
  arrives: { earliest: hit.promise.earliest, latest: hit.promise.latest },
  service: hit.promise.service,
  delivery_fee_minor: hit.promise.feeMinor,
})

export const presentSearch = (result: SearchResult): z.input<typeof searchOut> => ({
  total: result.total,
  page: result.page,
  pages: result.pageCount,
  undeliverable: result.reachKnown ? result.unreachable : 0,
  at_least: { total: result.atLeast.total, undeliverable: result.reachKnown && result.atLeast.unreachable },
  corrected: result.corrected,
  limited: result.limited,
  dates_known: result.reachKnown,
  cursor: result.cursor,
  items: result.hits.map(presentItem),
  facets: result.facets.map(({ key, label, values, atLeast }) => ({
    key,
    label,
    at_least: atLeast,
    values: values.map(({ value, label: name, count }) => ({ value, label: name, count })),
  })),
})

export const presentSuggestions = (found: readonly Suggestion[]): z.input<typeof suggestOut> => ({
  suggestions: found.map((one) => ({
    kind: one.kind,
    text: one.text,
    ...(one.kind === "category" ? { category_id: one.categoryId } : {}),
    ...(one.kind === "product" ? { slug: one.slug } : {}),
  })),
})
