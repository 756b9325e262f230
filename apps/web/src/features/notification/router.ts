import { createHash } from "node:crypto"
import { z } from "zod"
import { spendOne } from "../../server/guard/rate-limit.ts"
import { idInput, pincodeInput, skuInput } from "../../server/inputs.ts"
import { refuse, unwrap } from "../../server/refusals.ts"
import type { RequestContext } from "../../server/request-context.ts"
import { customerProcedure, publicProcedure, router } from "../../server/trpc.ts"

const hour = 3600
const emailInput = z.string().trim().max(254).pipe(z.email("is not an e-mail address"))
const linked = z.strictObject({ token: z.string().regex(/^[\w.-]{20,120}$/, "is not a link of ours") })

const digest = (email: string): string => createHash("sha256").update(email.toLowerCase()).digest("hex")

/** Nobody's mailbox is filled by a stranger, whether its owner waits for something or not. */
const spendLetter = async ({ peer }: RequestContext, email: string): Promise<void> => {
  if (peer !== null) await spendOne({ name: "watch-letter-address", calls: 20, perSeconds: hour }, peer)
  await spendOne({ name: "watch-letter", calls: 5, perSeconds: hour }, digest(email))
}

/** Being told when something is back: by the account, or by the links in a guest's mails. */
export const notificationRouter = router({
  /** Signed in, `email` doesn't matter. A guest's answer tells nothing about the address. */
  watch: publicProcedure
    .input(z.strictObject({ sku: skuInput, pincode: pincodeInput, email: emailInput.optional() }))
    .mutation(async ({ ctx, input: { email, ...what } }) => {
      const { notification } = ctx.shop
      if (ctx.customer !== null)
        return unwrap(await notification.watchSku({ ...what, customerId: ctx.customer.id, email: null }))
      if (email === undefined) throw refuse({ code: "SIGN_IN_NEEDED" })
      await spendLetter(ctx, email)
      return unwrap(await notification.watchSku({ ...what, customerId: null, email }))
    }),
  watches: customerProcedure.query(({ ctx }) => ctx.shop.notification.listWatches(ctx.customer.id)),
  endWatch: customerProcedure
    .input(z.strictObject({ watchId: idInput }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.notification.endWatch(ctx.customer.id, input.watchId)),
    ),
  openWatch: publicProcedure
    .input(linked)
    .query(async ({ ctx, input }) => unwrap(await ctx.shop.notification.openWatch(input.token))),
  confirmWatch: publicProcedure
    .input(linked)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.shop.notification.confirmWatch(input.token))),
  endWatchOf: publicProcedure
    .input(linked)
    .mutation(async ({ ctx, input }) => unwrap(await ctx.shop.notification.endWatchOf(input.token))),
})
