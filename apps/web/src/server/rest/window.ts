import { isInDepth, tooDeep } from "@haat/domain/search"
import { z } from "zod"
import { eitherWay, isOneWay } from "../../features/search/search.schema.ts"
import { cursorInput } from "../identity/list-cursor.ts"
import { createCaller } from "../router.ts"
import { outerProcedure, router } from "../trpc.ts"
import { placeOut, productOut, searchOut, suggestOut } from "./outputs.ts"
import { presentProduct } from "./present.ts"
import { presentSearch, presentSuggestions } from "./present-search.ts"

const whole = (what: string) => z.coerce.number().int().min(0).describe(what)

const searchFields = z.strictObject({
  q: z.string().max(200).default("").describe("What to look for"),
  category: z.string().max(200).optional().describe("A category's id"),
  pincode: z.string().max(6).optional().describe("Where it shall be delivered; 560001 when left out"),
  sort: z
    .enum(["relevance", "price-asc", "price-desc", "rating", "newest", "popularity", "fastest"])
    .default("relevance"),
  price_min: whole("In paise").optional(),
  price_max: whole("In paise").optional(),
  rating: z.coerce.number().min(0).max(5).optional().describe("At least"),
  within_days: whole("Arrives within so many days").optional(),
  filter: z
    .array(z.string().regex(/^[^:]{1,64}:.{1,200}$/, "write key:value, e.g. brand:Acme"))
    .max(60)
    .default([])
    .describe("key:value; repeat it. Values of one key: any of them. Several keys: all of them"),
  page: z.coerce.number().int().min(1).default(1).describe("Pages end at the 10,000th product"),
  page_size: z.coerce.number().int().min(1).max(48).default(24),
  cursor: cursorInput
    .optional()
    .describe(
      "In place of `page`: an answer's `cursor`, with all else as it was asked. Goes on to the list's end",
    ),
})
const searchQuery = searchFields
  .refine(({ page, page_size }) => isInDepth({ page, pageSize: page_size }), {
    path: ["page"],
    message: tooDeep,
  })
  .refine(isOneWay, { path: ["cursor"], message: eitherWay })

const filtersOf = (given: readonly string[]): Record<string, string[]> => {
  const filters = new Map<string, string[]>()
  for (const one of given) {
    const [key, value] = [one.slice(0, one.indexOf(":")), one.slice(one.indexOf(":") + 1)]
    filters.set(key, [...(filters.get(key) ?? []), value])
  }
  return Object.fromEntries(filters)
}

const searchInputOf = (query: z.output<typeof searchQuery>) => ({
  text: query.q,
  categoryId: query.category ?? null,
  filters: filtersOf(query.filter),
  priceMinMinor: query.price_min ?? null,
  priceMaxMinor: query.price_max ?? null,
  ratingAtLeast: query.rating ?? null,
  withinDays: query.within_days ?? null,
  pincode: query.pincode,
  sort: query.sort,
  page: query.page,
  pageSize: query.page_size,
  cursor: query.cursor ?? null,
})

export const windowRouter = router({
  product: outerProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/products/{id}",
        summary: "A product by its id or slug",
        tags: ["Browse"],
        protect: false,
      },
    })
    .input(z.strictObject({ id: z.string() }))
    .output(productOut)
    .query(async ({ ctx, input }) =>
      presentProduct(await createCaller(ctx).catalog.product({ idOrSlug: input.id })),
    ),
  search: outerProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/search",
        summary: "Products that can be delivered to the pincode, with their dates",
        tags: ["Browse"],
        protect: false,
      },
    })
    .input(searchQuery)
    .output(searchOut)
    .query(async ({ ctx, input }) =>
      presentSearch(await createCaller(ctx).search.products(searchInputOf(input))),
    ),
  suggest: outerProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/suggest",
        summary: "Suggestions while typing",
        tags: ["Browse"],
        protect: false,
      },
    })
    .input(
      z.strictObject({
        q: z.string().max(100).default(""),
        pincode: z.string().max(6).optional().describe("Where products must come to; 560001 when left out"),
      }),
    )
    .output(suggestOut)
    .query(async ({ ctx, input }) =>
      presentSuggestions(await createCaller(ctx).search.suggest({ prefix: input.q, pincode: input.pincode })),
    ),
  pincode: outerProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/pincodes/{pincode}",
        summary: "Where a pincode is",
        tags: ["Browse"],
        protect: false,
      },
    })
    .input(z.strictObject({ pincode: z.string() }))
    .output(placeOut)
    .query(async ({ ctx, input }) => {
      const { pincode, city, state } = await createCaller(ctx).delivery.locate(input)
      return { pincode, city, state, region: await ctx.shop.delivery.regionOf(pincode) }
    }),
})
