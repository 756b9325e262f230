import { ORDER_STATUSES } from "@haat/domain/ordering"
import { z } from "zod"
import { idempotencyKeyInput, idInput, orderCodeInput } from "../../server/inputs.ts"
import { refuse, unwrap } from "../../server/refusals.ts"
import { adminProcedure, router } from "../../server/trpc.ts"
import { unitsInput } from "./router.ts"

const staffInput = z.strictObject({
  code: orderCodeInput,
  reason: z.string().trim().min(3, "say why, in a few words").max(200, "is too long; 200 characters at most"),
})

/** Orders for staff; every change is recorded with who made it. */
export const orderingAdminRouter = router({
  list: adminProcedure
    .input(
      z.strictObject({
        statuses: z.array(z.enum(ORDER_STATUSES)).max(ORDER_STATUSES.length).default([]),
        cursor: z.string().max(200).nullable().default(null),
        limit: z.int().min(1).max(100).default(25),
      }),
    )
    .query(({ ctx, input }) => ctx.shop.ordering.desk.list(input)),
  get: adminProcedure.input(z.strictObject({ code: orderCodeInput })).query(async ({ ctx, input }) => {
    const order = await ctx.shop.ordering.desk.get(input.code)
    if (!order) throw refuse({ code: "ORDER_NOT_FOUND" })
    return order
  }),
  quoteCancel: adminProcedure
    .input(z.strictObject({ code: orderCodeInput, lines: unitsInput }))
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.quoteCancel(input.code, input.lines)),
    ),
  cancel: adminProcedure
    .input(staffInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.cancel({ ...input, actorId: ctx.customer.id })),
    ),
  cancelLines: adminProcedure
    .input(staffInput.extend({ idempotencyKey: idempotencyKeyInput, lines: unitsInput }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.cancelLines({ ...input, actorId: ctx.customer.id })),
    ),
  refund: adminProcedure
    .input(staffInput.extend({ idempotencyKey: idempotencyKeyInput, amountMinor: z.int().min(1) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.refund({ ...input, actorId: ctx.customer.id })),
    ),
  endShipment: adminProcedure
    .input(staffInput.extend({ shipmentId: idInput, how: z.enum(["lost", "returned"]) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.endShipment({ ...input, actorId: ctx.customer.id })),
    ),
})
