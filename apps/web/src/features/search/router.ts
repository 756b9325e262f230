import { z } from "zod"
import { publicProcedure, router } from "../../server/trpc.ts"
import { searchInput, searchQueryOf } from "./search.schema.ts"

export const searchRouter = router({
  products: publicProcedure
    .input(searchInput)
    .query(({ ctx, input }) =>
      ctx.shop.search.searchProducts(searchQueryOf(input, ctx.pincode), ctx.shopper.visitorId),
    ),
  suggest: publicProcedure
    .input(z.strictObject({ prefix: z.string().trim().max(100) }))
    .query(({ ctx, input }) => ctx.shop.search.suggest(input.prefix)),
})
