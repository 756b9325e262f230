import { z } from "zod"
import { engines } from "../../server/shop.ts"
import { adminProcedure, router } from "../../server/trpc.ts"

const pageInput = z.strictObject({
  cursor: z.uuid().nullable().default(null),
  limit: z.int().min(1).max(100).default(30),
  subject: z.string().min(1).max(160).optional(),
})

export const adminRouter = router({
  actions: adminProcedure.input(pageInput).query(async ({ input: { subject, ...page } }) => {
    const [{ readAdminActions }, clients] = await Promise.all([
      import("@haat/runtime/admin-actions"),
      engines(),
    ])
    return readAdminActions(clients, subject === undefined ? page : { ...page, subject })
  }),
})
