import type { SearchQuery, SearchResult } from "@haat/domain/search"
import { systemClock } from "@haat/platform/clock"
import { z } from "zod"
import { openCursor, sealCursor } from "../../server/identity/list-cursor.ts"
import { idInput, pincodeInput } from "../../server/inputs.ts"
import { publicProcedure, router } from "../../server/trpc.ts"
import { questionOf, searchInput, searchQueryOf } from "./search.schema.ts"

/** From a cursor as it comes from outside to the place it names, and back. */
const withPlace = (query: SearchQuery): SearchQuery =>
  query.cursor ? { ...query, cursor: openCursor(query.cursor, questionOf(query), systemClock.now()) } : query
const withCursor = (query: SearchQuery, result: SearchResult): SearchResult =>
  result.cursor === null
    ? result
    : { ...result, cursor: sealCursor(result.cursor, questionOf(query), systemClock.now()) }

export const searchRouter = router({
  products: publicProcedure.input(searchInput).query(async ({ ctx, input }) => {
    const query = searchQueryOf(input, ctx.pincode)
    const visitorId = ctx.isFollowed ? ctx.shopper.visitorId : null
    return withCursor(query, await ctx.shop.search.searchProducts(withPlace(query), visitorId))
  }),
  /** Said by the page when a result is opened; nobody waits for it. Of who isn't to be followed nothing is noted. */
  opened: publicProcedure
    .input(
      z.strictObject({
        text: z.string().trim().max(200),
        productId: idInput,
        position: z.int().min(1).max(10_000),
      }),
    )
    .mutation(({ ctx, input: { text, productId, position } }) => {
      if (!ctx.isFollowed) return
      const { visitorId } = ctx.shopper
      ctx.shop.search.noteOpened({ visitorId, query: text, productId, position, pincode: ctx.pincode })
    }),
  /** What goes with a product and what is like it, as far as it comes to the pincode. */
  related: publicProcedure
    .input(z.strictObject({ productId: idInput, pincode: pincodeInput.optional() }))
    .query(({ ctx, input }) => ctx.shop.search.findRelated(input.productId, input.pincode ?? ctx.pincode)),
  suggest: publicProcedure
    .input(z.strictObject({ prefix: z.string().trim().max(100), pincode: pincodeInput.optional() }))
    .query(({ ctx, input }) => ctx.shop.search.suggest(input.prefix, input.pincode ?? ctx.pincode)),
})
