import { answerText, moderationReason, questionText } from "@haat/domain/catalog"
import { z } from "zod"
import { spendOne } from "../../../server/guard/rate-limit.ts"
import { idempotencyKeyInput, idInput } from "../../../server/inputs.ts"
import { unwrap } from "../../../server/refusals.ts"
import type { RequestContext } from "../../../server/request-context.ts"
import { adminProcedure, customerProcedure, publicProcedure, router } from "../../../server/trpc.ts"

const perPage = 5
const perQueue = 20
const writing = { name: "question-writing", calls: 20, perSeconds: 3600 }

const cursor = z.string().max(80).nullable().default(null)
/** Said by whoever pages through it; there is one way to go. */
const direction = z.literal("forward").optional()
const questionId = z.string().regex(/^[0-9a-f]{32}$/, "is no question")

const writerOf = ({ id, name, role, supplierId }: NonNullable<RequestContext["customer"]>) => ({
  ...{ customerId: id, name, role, supplierId },
})

export const questionsRouter = router({
  list: publicProcedure
    .input(z.strictObject({ productId: idInput, cursor, direction }))
    .query(({ ctx, input }) =>
      ctx.shop.questions.list(input.productId, { cursor: input.cursor, limit: perPage }),
    ),
  /** As whom the reader may answer; null: not at all. */
  voice: customerProcedure
    .input(z.strictObject({ productId: idInput }))
    .query(({ ctx, input }) => ctx.shop.questions.voiceFor(writerOf(ctx.customer), input.productId)),
  ask: customerProcedure
    .input(z.strictObject({ productId: idInput, text: questionText, key: idempotencyKeyInput }))
    .mutation(async ({ ctx, input }) => {
      await spendOne(writing, ctx.customer.id)
      return unwrap(await ctx.shop.questions.ask(writerOf(ctx.customer), input))
    }),
  answer: customerProcedure
    .input(z.strictObject({ questionId, text: answerText, key: idempotencyKeyInput }))
    .mutation(async ({ ctx, input }) => {
      await spendOne(writing, ctx.customer.id)
      return unwrap(await ctx.shop.questions.answer(writerOf(ctx.customer), input))
    }),
  report: customerProcedure.input(z.strictObject({ questionId })).mutation(async ({ ctx, input }) => {
    await spendOne(writing, ctx.customer.id)
    return unwrap(await ctx.shop.questions.report(ctx.customer.id, input.questionId))
  }),
})

export const questionsAdminRouter = router({
  queue: adminProcedure
    .input(z.strictObject({ state: z.enum(["reported", "hidden"]), cursor }))
    .query(async ({ ctx: { shop }, input: { state, cursor: after } }) => {
      const page = await shop.questions.queue(state, { cursor: after, limit: perQueue })
      const products = await shop.catalog.getProducts(page.items.map(({ productId }) => productId))
      const named = new Map(products.map(({ id, title, slug }) => [id, { title, slug }]))
      return { ...page, items: page.items.map((one) => ({ ...one, of: named.get(one.productId) ?? null })) }
    }),
  moderate: adminProcedure
    .input(
      z.strictObject({
        ...{ questionId, answerId: questionId.nullable(), reason: moderationReason },
        verdict: z.enum(["keep", "hide", "restore"]),
      }),
    )
    .mutation(async ({ ctx, input: { questionId: id, ...verdict } }) =>
      unwrap(await ctx.shop.questions.moderate(id, { ...verdict, actorId: ctx.customer.id })),
    ),
})
