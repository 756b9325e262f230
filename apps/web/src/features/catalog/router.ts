import { z } from "zod"
import { idInput } from "../../server/inputs.ts"
import { refuse } from "../../server/refusals.ts"
import { publicProcedure, router } from "../../server/trpc.ts"

export const catalogRouter = router({
  product: publicProcedure.input(z.strictObject({ idOrSlug: idInput })).query(async ({ ctx, input }) => {
    const product = await ctx.shop.catalog.getProduct(input.idOrSlug)
    if (product === null || product.state !== "live") throw refuse({ code: "PRODUCT_NOT_FOUND" })
    return product
  }),
  categories: publicProcedure.query(({ ctx }) => ctx.shop.catalog.knownCategories()),
})
