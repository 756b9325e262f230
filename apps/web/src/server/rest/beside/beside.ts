import { starsSchema } from "@haat/domain/catalog"
import { z } from "zod"
import { createCaller } from "../../router.ts"
import { outerProcedure, router } from "../../trpc.ts"
import { presentItem } from "../present-search.ts"
import { questionsOut, relatedOut, reviewsOut } from "./beside-outputs.ts"
import { presentQuestions, presentReviews } from "./present-beside.ts"

const about = { id: z.string().describe("A product's id or slug") }
const cursor = z.string().max(80).optional().describe("Where the page before ended")

const get = (path: `/products/{id}/${string}`, summary: string) =>
  outerProcedure.meta({
    openapi: { method: "GET", path, summary, tags: ["Browse"], protect: false },
  })

/** What others say of a product, and other products: to be read by anybody. Writing wants an account, and so the pages. */
export const besideRouter = router({
  reviews: get("/products/{id}/reviews", "What buyers and others write about a product")
    .input(
      z.strictObject({
        ...about,
        order: z.enum(["helpful", "newest"]).default("helpful"),
        stars: z.coerce.number().pipe(starsSchema).optional().describe("Only those that give so many"),
        verified: z.enum(["true", "false"]).default("false").describe("Only of those who got it delivered"),
        cursor,
      }),
    )
    .output(reviewsOut)
    .query(async ({ ctx, input: { id, order, stars, verified, cursor: after } }) => {
      const caller = createCaller(ctx)
      const product = await caller.catalog.product({ idOrSlug: id })
      const page = await caller.reviews.list({
        ...{ productId: product.id, order, verifiedOnly: verified === "true", cursor: after ?? null },
        stars: stars ?? null,
      })
      return presentReviews(product, page)
    }),
  questions: get("/products/{id}/questions", "What is asked about a product, with its answers; newest first")
    .input(z.strictObject({ ...about, cursor }))
    .output(questionsOut)
    .query(async ({ ctx, input }) => {
      const caller = createCaller(ctx)
      const product = await caller.catalog.product({ idOrSlug: input.id })
      return presentQuestions(
        await caller.questions.list({ productId: product.id, cursor: input.cursor ?? null }),
      )
    }),
  related: get("/products/{id}/related", "What goes with a product and what is like it, as far as it arrives")
    .input(
      z.strictObject({
        ...about,
        pincode: z.string().max(6).optional().describe("Where it shall be delivered; 560001 when left out"),
      }),
    )
    .output(relatedOut)
    .query(async ({ ctx, input: { id, pincode } }) => {
      const caller = createCaller(ctx)
      const product = await caller.catalog.product({ idOrSlug: id })
      const found = await caller.search.related({ productId: product.id, ...(pincode ? { pincode } : {}) })
      return { together: found.together.map(presentItem), similar: found.similar.map(presentItem) }
    }),
})
