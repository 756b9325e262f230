import { tuningSchema } from "@haat/domain/search"
import { z } from "zod"
import { unwrap } from "../../server/refusals.ts"
import { adminProcedure, router } from "../../server/trpc.ts"
import { searchInput, searchQueryOf } from "./search.schema.ts"

const saveInput = z.strictObject({ revision: z.int().min(0), tuning: tuningSchema })
const previewInput = z.strictObject({ text: z.string().trim().min(1).max(200), tuning: tuningSchema })

const previewed = 8

export const searchAdminRouter = router({
  tuning: adminProcedure.query(({ ctx }) => ctx.shop.search.tuning()),
  saveTuning: adminProcedure
    .input(saveInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.search.saveTuning({ ...input, actorId: ctx.customer.id })),
    ),
  preview: adminProcedure.input(previewInput).query(({ ctx, input: { text, tuning } }) => {
    const query = searchQueryOf(searchInput.parse({ text, pageSize: previewed }), ctx.pincode)
    return ctx.shop.search.preview(query, tuning)
  }),
})
