import { moderationReason } from "@haat/domain/catalog"
import { z } from "zod"
import { unwrap } from "../../../server/refusals.ts"
import { adminProcedure, router } from "../../../server/trpc.ts"
import { cursorInput } from "./router.ts"

const perPage = 20

const moderation = z.strictObject({
  reviewId: z.uuid(),
  verdict: z.enum(["keep", "hide", "restore"]),
  reason: moderationReason,
})

export const reviewsAdminRouter = router({
  /** With the products' names, which reviews don't keep. */
  queue: adminProcedure
    .input(z.strictObject({ state: z.enum(["reported", "hidden"]), cursor: cursorInput }))
    .query(async ({ ctx: { shop }, input: { state, cursor } }) => {
      const page = await shop.reviews.queue(state, { cursor, limit: perPage })
      const products = await shop.catalog.getProducts(page.items.map(({ productId }) => productId))
      const named = new Map(products.map(({ id, title, slug }) => [id, { title, slug }]))
      return { ...page, items: page.items.map((one) => ({ ...one, of: named.get(one.productId) ?? null })) }
    }),
  moderate: adminProcedure
    .input(moderation)
    .mutation(async ({ ctx, input: { reviewId, ...step } }) =>
      unwrap(await ctx.shop.reviews.moderate(reviewId, { ...step, actorId: ctx.customer.id })),
    ),
})
