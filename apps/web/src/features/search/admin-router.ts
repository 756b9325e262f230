import { missingSynonyms, tuningSchema } from "@haat/domain/search"
import { z } from "zod"
import { pipeline } from "../../server/pipeline.ts"
import { unwrap } from "../../server/refusals.ts"
import { adminProcedure, router } from "../../server/trpc.ts"
import { searchInput, searchQueryOf } from "./search.schema.ts"

const saveInput = z.strictObject({ revision: z.int().min(0), tuning: tuningSchema })
const previewInput = z.strictObject({ text: z.string().trim().min(1).max(200), tuning: tuningSchema })

const previewed = 8
const conversionsShown = 25

const consumerInput = z.strictObject({
  consumer: z.string().regex(/^[a-z]+\.[a-z0-9-]{1,80}$/, "name a consumer"),
})

/** Said by whoever was asked first, so that a stray call sets no machine to work. */
const rebuildInput = z.strictObject({ confirmed: z.literal(true) })

export const searchAdminRouter = router({
  pipeline: adminProcedure.query(async () => (await pipeline()).overview()),
  replayLetters: adminProcedure
    .input(consumerInput)
    .mutation(async ({ ctx, input }) => (await pipeline()).replay(ctx.customer.id, input.consumer)),
  rebuildIndex: adminProcedure
    .input(rebuildInput)
    .mutation(async ({ ctx }) => (await pipeline()).startRebuild(ctx.customer.id)),
  rebuildMarks: adminProcedure
    .input(rebuildInput)
    .mutation(async ({ ctx }) => (await pipeline()).startMarks(ctx.customer.id)),
  /** With the lines of the shop's own list that the staff's doesn't know: a release may bring new ones. */
  tuning: adminProcedure.query(async ({ ctx }) => {
    const stored = await ctx.shop.search.tuning()
    return { stored, missing: missingSynonyms(stored.synonyms) }
  }),
  saveTuning: adminProcedure
    .input(saveInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.search.saveTuning({ ...input, actorId: ctx.customer.id })),
    ),
  /** With the products' names, which the search doesn't keep. */
  conversions: adminProcedure.query(async ({ ctx: { shop } }) => {
    const conversions = await shop.search.conversions(conversionsShown)
    const products = await shop.catalog.getProducts(conversions.map(({ productId }) => productId))
    const titles = new Map(products.map(({ id, title }) => [id, title]))
    return conversions.map((one) => ({ ...one, title: titles.get(one.productId) ?? one.productId }))
  }),
  preview: adminProcedure.input(previewInput).query(({ ctx, input: { text, tuning } }) => {
    const query = searchQueryOf(searchInput.parse({ text, pageSize: previewed }), ctx.pincode)
    return ctx.shop.search.preview(query, tuning)
  }),
})
