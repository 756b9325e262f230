import { z } from "zod"
import type { SearchQuery, SearchSort } from "../search.model.ts"
import { deepest, pageSizeDefault, pageSizeLimit } from "./index-query.model.ts"

export const searchSorts = [
  "relevance",
  "price-asc",
  "price-desc",
  "rating",
  "newest",
  "popularity",
  "fastest",
] as const satisfies readonly SearchSort[]

/** What may name a facet: the keys of attribute templates. */
export const facetKeyPattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/

const filters = z
  .record(
    z.string().regex(facetKeyPattern, "a filter is named by a letter, then letters, digits, _ or -"),
    z.array(z.string().min(1).max(200)).max(20, "choose at most 20 values of one filter"),
  )
  .refine((chosen) => Object.keys(chosen).length <= 10, "use at most 10 filters")

const minor = z.int("prices are whole paise").min(0).max(1_000_000_000_00)

const fields = {
  text: z.string().trim().max(200, "search for 200 characters or fewer").default(""),
  categoryId: z.string().min(1).max(120).nullable().default(null),
  filters: filters.default({}),
  priceMinMinor: minor.nullable().default(null),
  priceMaxMinor: minor.nullable().default(null),
  ratingAtLeast: z.number().min(0).max(5).nullable().default(null),
  withinDays: z.int().min(0).max(30).nullable().default(null),
  sort: z.enum(searchSorts).default("relevance"),
  page: z.int().min(1, "pages count from 1").default(1),
  pageSize: z
    .int()
    .min(1)
    .max(pageSizeLimit, `ask for ${pageSizeLimit} products a page or fewer`)
    .default(pageSizeDefault),
  exact: z.boolean().default(false),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,600}$/, "a cursor is taken from a former answer as it stands")
    .nullable()
    .default(null),
}

const shallow = ({ page, pageSize }: { readonly page: number; readonly pageSize: number }): boolean =>
  page * pageSize <= deepest
const tooDeep = {
  path: ["page"],
  message: `paging ends at the ${deepest}th product; narrow the search instead`,
}

export const pincodeSchema = z
  .string()
  .regex(/^[1-9]\d{5}$/, "a pincode has six digits and doesn't begin with 0")

/** A query as a caller sends it; what is left out gets its default, what is unknown is refused. */
export const searchInput = z
  .strictObject({ ...fields, pincode: pincodeSchema.optional() })
  .refine(shallow, tooDeep)
export type SearchInput = z.input<typeof searchInput>

export const searchQuery = z.strictObject({ ...fields, pincode: pincodeSchema }).refine(shallow, tooDeep)

export const suggestInput = z.strictObject({ prefix: z.string().trim().max(80) })

/** The query with the pincode it is asked for. */
export const queryFor = (
  { pincode, ...input }: z.output<typeof searchInput>,
  fallback: string,
): SearchQuery => ({
  ...input,
  pincode: pincode ?? fallback,
})
