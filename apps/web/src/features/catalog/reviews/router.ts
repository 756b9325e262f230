import { reportReason, reviewDraft, starsSchema } from "@haat/domain/catalog"
import { z } from "zod"
import { spendOne } from "../../../server/guard/rate-limit.ts"
import { idInput } from "../../../server/inputs.ts"
import { unwrap } from "../../../server/refusals.ts"
import { customerProcedure, publicProcedure, router } from "../../../server/trpc.ts"
import { pageSize } from "./shown/review-url.rule.ts"

const hour = 3600
const writing = { name: "review-writing", calls: 30, perSeconds: hour }
const voices = { name: "review-voices", calls: 120, perSeconds: hour }

export const cursorInput = z.string().max(80).nullable().default(null)
const about = z.strictObject({ productId: idInput })
const review = z.strictObject({ reviewId: z.uuid() })

export const reviewsRouter = router({
  list: publicProcedure
    .input(
      about.extend({
        order: z.enum(["helpful", "newest"]).default("helpful"),
        stars: starsSchema.nullable().default(null),
        verifiedOnly: z.boolean().default(false),
        cursor: cursorInput,
      }),
    )
    .query(({ ctx, input }) =>
      ctx.shop.reviews.list({ ...input, limit: pageSize }, ctx.customer?.id ?? null),
    ),
  own: customerProcedure
    .input(about)
    .query(({ ctx, input }) => ctx.shop.reviews.own(ctx.customer.id, input.productId)),
  /** With the products' names, for the page of one's own reviews. */
  mine: customerProcedure.input(z.strictObject({ cursor: cursorInput })).query(async ({ ctx, input }) => {
    const page = await ctx.shop.reviews.listOwn(ctx.customer.id, { ...input, limit: pageSize })
    const products = await ctx.shop.catalog.getProducts(page.items.map(({ productId }) => productId))
    const named = new Map(products.map(({ id, title, slug }) => [id, { title, slug }]))
    return { ...page, items: page.items.map((one) => ({ ...one, of: named.get(one.productId) ?? null })) }
  }),
  write: customerProcedure.input(about.extend({ review: reviewDraft })).mutation(async ({ ctx, input }) => {
    const { id: customerId, name } = ctx.customer
    await spendOne(writing, customerId)
    return unwrap(await ctx.shop.reviews.write({ customerId, name }, input.productId, input.review))
  }),
  remove: customerProcedure.input(about).mutation(async ({ ctx, input }) => {
    await ctx.shop.reviews.remove(ctx.customer.id, input.productId)
    return null
  }),
  vote: customerProcedure
    .input(review.extend({ helpful: z.boolean() }))
    .mutation(async ({ ctx, input: { reviewId, helpful } }) => {
      await spendOne(voices, ctx.customer.id)
      return { helpful: unwrap(await ctx.shop.reviews.vote(ctx.customer.id, reviewId, helpful)) }
    }),
  report: customerProcedure
    .input(review.extend({ reason: reportReason }))
    .mutation(async ({ ctx, input: { reviewId, reason } }) => {
      await spendOne(voices, ctx.customer.id)
      return unwrap(await ctx.shop.reviews.report(ctx.customer.id, reviewId, reason))
    }),
})
