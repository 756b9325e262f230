import { z } from "zod"
import { idInput, pincodeInput } from "../../server/inputs.ts"
import { publicProcedure, router } from "../../server/trpc.ts"
import { searchInput, searchQueryOf } from "./search.schema.ts"

export const searchRouter = router({
  products: publicProcedure
    .input(searchInput)
    .query(({ ctx, input }) =>
      ctx.shop.search.searchProducts(
        searchQueryOf(input, ctx.pincode),
        ctx.isFollowed ? ctx.shopper.visitorId : null,
      ),
    ),
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
    .input(z.strictObject({ prefix: z.string().trim().max(100) }))
    .query(({ ctx, input }) => ctx.shop.search.suggest(input.prefix)),
})
