import { CASE_KINDS } from "@haat/domain/payment"
import { z } from "zod"
import { unwrap } from "../../server/refusals.ts"
import { adminProcedure, router } from "../../server/trpc.ts"

const casesInput = z.strictObject({
  state: z.enum(["OPEN", "REPAIRED", "RESOLVED", "GONE"]).default("OPEN"),
  kind: z.enum(CASE_KINDS).nullable().default(null),
  cursor: z.uuid().nullable().default(null),
  limit: z.int().min(1).max(100).default(25),
})
const resolveInput = z.strictObject({ id: z.uuid(), note: z.string().trim().min(5).max(1000) })

const runInput = z.strictObject({ runId: z.uuid() })

const shownRuns = 10

export const paymentAdminRouter = router({
  runs: adminProcedure.query(({ ctx }) => ctx.shop.payment.reconciliations(shownRuns)),
  queues: adminProcedure.query(({ ctx }) => ctx.shop.payment.openCases()),
  cases: adminProcedure
    .input(casesInput)
    .query(({ ctx, input: { state, kind, ...page } }) => ctx.shop.payment.cases({ state, kind }, page)),
  /** Clicked twice is run once: the page names the run. */
  runNow: adminProcedure
    .input(runInput)
    .mutation(({ ctx, input }) => ctx.shop.payment.reconcile(`staff:${input.runId}`)),
  resolve: adminProcedure
    .input(resolveInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.payment.resolveCase({ ...input, actorId: ctx.customer.id })),
    ),
})
