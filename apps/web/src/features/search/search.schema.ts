import { isInDepth, type SearchQuery, searchSorts, tooDeep } from "@haat/domain/search"
import { z } from "zod"
import { cursorInput } from "../../server/identity/list-cursor.ts"
import { idInput, pincodeInput } from "../../server/inputs.ts"

const filterKey = z
  .string()
  .max(64)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u, "is not a filter")
const minor = z.int().min(0).max(1_000_000_000_00)

const searchFields = z.strictObject({
  text: z.string().trim().max(200).default(""),
  categoryId: idInput.nullable().default(null),
  filters: z
    .record(filterKey, z.array(z.string().min(1).max(200)).max(30))
    .refine((filters) => Object.keys(filters).length <= 20, "use up to 20 filters")
    .default({}),
  priceMinMinor: minor.nullable().default(null),
  priceMaxMinor: minor.nullable().default(null),
  ratingAtLeast: z.number().min(0).max(5).nullable().default(null),
  withinDays: z.int().min(0).max(60).nullable().default(null),
  pincode: pincodeInput.optional(),
  sort: z.enum(searchSorts).default("relevance"),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(48).default(24),
  /** Takes the words as they stand, without correction. */
  exact: z.boolean().default(false),
  /** Also lists what can't be delivered, apart from the rest. */
  beyond: z.boolean().default(false),
  /** Goes on where an answer's `cursor` says, to the end of the list; `page` is left out then. */
  cursor: cursorInput.nullable().default(null),
})

export const isOneWay = ({
  page,
  cursor,
}: {
  readonly page: number
  readonly cursor?: string | null | undefined
}) => page === 1 || !cursor
export const eitherWay = "goes with page numbers or with a cursor, not with both; leave page out"

/** What a shopper may ask of the search, with every bound that keeps a query cheap. */
export const searchInput = searchFields
  .refine(isInDepth, { path: ["page"], message: tooDeep })
  .refine(isOneWay, { path: ["cursor"], message: eitherWay })

export type SearchInput = z.output<typeof searchInput>

export const searchQueryOf = (input: SearchInput, pincode: string): SearchQuery => ({
  ...input,
  pincode: input.pincode ?? pincode,
})

const byText = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** What is no part of the question: where in the list, and how much of it is shown. */
const asides: ReadonlySet<string> = new Set([
  "filters",
  "cursor",
  "page",
  "pageSize",
  "beyond",
] satisfies (keyof SearchQuery)[])

/** What a list is of: a cursor belongs to it. */
export const questionOf = (query: SearchQuery): unknown => [
  Object.entries(query)
    .filter(([name]) => !asides.has(name))
    .sort(byText),
  Object.entries(query.filters).sort(byText),
]
