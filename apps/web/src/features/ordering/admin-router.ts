import { DELAY_REASONS, ORDER_STATUSES } from "@haat/domain/ordering"
import { z } from "zod"
import { idempotencyKeyInput, idInput, orderCodeInput } from "../../server/inputs.ts"
import { refuse, unwrap } from "../../server/refusals.ts"
import { adminProcedure, router } from "../../server/trpc.ts"
import { unitsInput } from "./router.ts"

const staffInput = z.strictObject({
  code: orderCodeInput,
  reason: z.string().trim().min(3, "say why, in a few words").max(200, "is too long; 200 characters at most"),
})

const staffMove = z.discriminatedUnion("how", [
  z.strictObject({ how: z.enum(["pack", "delivered", "lost", "returned"]) }),
  z.strictObject({
    how: z.literal("delay"),
    until: z.iso.date("is not a day"),
    why: z.enum(DELAY_REASONS),
  }),
  z.strictObject({
    how: z.literal("ship"),
    carrier: z.string().trim().min(2, "name the carrier").max(32),
    trackingNo: z
      .string()
      .trim()
      .regex(/^[\w-]{4,64}$/, "4 to 64 letters, digits or - as on the carrier’s label"),
  }),
])

const moneyStep = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("refund"), amountMinor: z.int().min(1) }),
  z.strictObject({ kind: z.literal("cancel") }),
  z.strictObject({ kind: z.literal("cancel-lines"), lines: unitsInput }),
])

const verdictInput = staffInput.omit({ code: true }).extend({ askId: idInput })

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
  ask: adminProcedure
    .input(staffInput.extend({ idempotencyKey: idempotencyKeyInput, step: moneyStep }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.ask({ ...input, actorId: ctx.customer.id })),
    ),
  approve: adminProcedure
    .input(verdictInput.extend({ amountMinor: z.int().min(1) }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.approve({ ...input, actorId: ctx.customer.id })),
    ),
  refuse: adminProcedure
    .input(verdictInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.refuse({ ...input, actorId: ctx.customer.id })),
    ),
  withdraw: adminProcedure
    .input(verdictInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.withdraw({ ...input, actorId: ctx.customer.id })),
    ),
  listAsks: adminProcedure
    .input(
      z.strictObject({
        open: z.boolean().default(true),
        cursor: idInput.nullable().default(null),
        limit: z.int().min(1).max(100).default(25),
      }),
    )
    .query(({ ctx, input }) => ctx.shop.ordering.desk.listAsks(input)),
  moveShipment: adminProcedure
    .input(staffInput.extend({ shipmentId: idInput, move: staffMove }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.moveShipment({ ...input, actorId: ctx.customer.id })),
    ),
  receiveReturn: adminProcedure
    .input(
      staffInput.extend({
        returnId: idInput,
        lines: z
          .array(
            z.strictObject({
              shipmentId: idInput,
              lineNo: z.int().min(1).max(1000),
              restocked: z.int().min(0).max(1000),
              scrapped: z.int().min(0).max(1000),
            }),
          )
          .min(1)
          .max(50),
      }),
    )
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.desk.receiveReturn({ ...input, actorId: ctx.customer.id })),
    ),
})
