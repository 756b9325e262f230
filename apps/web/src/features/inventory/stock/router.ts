import { z } from "zod"
import { unwrap } from "../../../server/refusals.ts"
import { adminProcedure, router } from "../../../server/trpc.ts"

const sku = z.string().trim().min(1).max(64)
const warehouseId = z.string().regex(/^[A-Za-z0-9-]{2,32}$/, "a warehouse's id, as WH-BLR")
const cursor = z.string().max(300).nullable().default(null)

const listInput = z.strictObject({
  text: z.string().trim().max(64).default(""),
  warehouseId: warehouseId.nullable().default(null),
  only: z.enum(["all", "sold-out", "short"]).default("all"),
  cursor,
})

const adjustInput = z.strictObject({
  id: z.uuid("names this one correction; the same for each retry"),
  sku,
  warehouseId,
  change: z
    .int("whole units")
    .min(-1_000_000)
    .max(1_000_000)
    .refine((change) => change !== 0, "0 changes nothing"),
  reason: z.string().trim().min(3, "say why, for those who read the ledger").max(200),
})

const limit = 50

export const stockAdminRouter = router({
  list: adminProcedure
    .input(listInput)
    .query(({ ctx, input }) => ctx.shop.inventory.desk.list({ ...input, limit })),
  ledger: adminProcedure
    .input(z.strictObject({ sku, warehouseId, cursor }))
    .query(({ ctx, input }) => ctx.shop.inventory.desk.ledger({ ...input, limit })),
  adjust: adminProcedure
    .input(adjustInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.inventory.desk.adjust({ ...input, actorId: ctx.customer.id })),
    ),
})
