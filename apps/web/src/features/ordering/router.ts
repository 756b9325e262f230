import { addressDraft } from "@haat/domain/customers"
import { RETURN_REASONS } from "@haat/domain/ordering"
import { z } from "zod"
import { unitsFor } from "../../server/guard/rate-limit.ts"
import { countVoucherCheckout } from "../../server/guard/voucher-tries.ts"
import {
  accessTokenInput,
  idempotencyKeyInput,
  idInput,
  orderCodeInput,
  pincodeInput,
  serviceInput,
  voucherInputs,
} from "../../server/inputs.ts"
import { unwrap } from "../../server/refusals.ts"
import type { RequestContext } from "../../server/request-context.ts"
import { publicProcedure, router } from "../../server/trpc.ts"

const orderInput = z.strictObject({ code: orderCodeInput, token: accessTokenInput.optional() })

const viewerOf = ({ shopper }: RequestContext, token: string | undefined) => ({
  shopper,
  accessToken: token ?? null,
})

/** Units per line of an order; each line once. */
export const unitsInput = z
  .array(z.strictObject({ lineNo: z.int().min(1).max(1000), quantity: z.int().min(1).max(1000) }))
  .min(1, "choose at least one item")
  .max(50)
  .refine((lines) => new Set(lines.map(({ lineNo }) => lineNo)).size === lines.length, "names a line twice")

export const placeInput = z.strictObject({
  idempotencyKey: idempotencyKeyInput,
  cartVersion: z.int().min(0),
  quoteId: z.string().min(1).max(128),
  email: z.email("is not an e-mail address").max(254),
  address: addressDraft,
  service: serviceInput,
  ...voucherInputs,
})

type Vouchers = {
  readonly coupon?: string | null | undefined
  readonly giftCards?: readonly string[] | undefined
}

/** The given code, or the one on the browser's cart; `null` means none. */
const withCoupon = <Input extends Vouchers>(ctx: RequestContext, input: Input) => ({
  ...input,
  coupon: input.coupon === undefined ? ctx.coupon : input.coupon,
  shopper: ctx.shopper,
})

/** The same, within what its address may ask for. */
const placing = <Input extends Vouchers>(ctx: RequestContext, input: Input) => ({
  ...withCoupon(ctx, input),
  allow: unitsFor(ctx.peer),
})

export const orderingRouter = router({
  checkout: publicProcedure
    .input(
      z.strictObject({ pincode: pincodeInput, service: serviceInput.default("standard"), ...voucherInputs }),
    )
    .query(async ({ ctx, input }) => {
      const bringsCodes = Boolean(input.coupon) || (input.giftCards ?? []).length > 0
      if (bringsCodes) await countVoucherCheckout({ visitorId: ctx.shopper.visitorId, peer: ctx.peer })
      return unwrap(await ctx.shop.ordering.checkout(withCoupon(ctx, input)))
    }),
  place: publicProcedure.input(placeInput).mutation(async ({ ctx, input }) => {
    const order = unwrap(await ctx.shop.ordering.place(placing(ctx, input)))
    if (ctx.coupon !== null) ctx.keepCoupon(null)
    return order
  }),
  /** What the checkout page's button does; `place` and `pay` are for whoever does them apart. */
  placeAndPay: publicProcedure.input(placeInput).mutation(async ({ ctx, input }) => {
    const { order, redirectUrl } = unwrap(await ctx.shop.ordering.placeAndPay(placing(ctx, input)))
    if (ctx.coupon !== null) ctx.keepCoupon(null)
    return { code: order.code, redirectUrl }
  }),
  pay: publicProcedure
    .input(orderInput.extend({ idempotencyKey: idempotencyKeyInput }))
    .mutation(async ({ ctx, input: { code, token, idempotencyKey } }) => {
      const { redirectUrl } = unwrap(await ctx.shop.ordering.pay(code, viewerOf(ctx, token), idempotencyKey))
      return { redirectUrl }
    }),
  cancel: publicProcedure
    .input(orderInput)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.cancel(input.code, viewerOf(ctx, input.token))),
    ),
  quoteCancel: publicProcedure
    .input(orderInput.extend({ lines: unitsInput }))
    .query(async ({ ctx, input: { code, token, lines } }) =>
      unwrap(await ctx.shop.ordering.quoteCancel(code, viewerOf(ctx, token), lines)),
    ),
  cancelLines: publicProcedure
    .input(
      orderInput.extend({
        idempotencyKey: idempotencyKeyInput,
        lines: unitsInput,
        expectedRefundMinor: z.int().min(0),
      }),
    )
    .mutation(async ({ ctx, input: { code, token, ...input } }) =>
      unwrap(await ctx.shop.ordering.cancelLines(code, viewerOf(ctx, token), input)),
    ),
  requestReturn: publicProcedure
    .input(
      orderInput.extend({
        idempotencyKey: idempotencyKeyInput,
        shipmentId: idInput,
        lines: unitsInput,
        reason: z.enum(RETURN_REASONS),
        note: z.string().trim().max(500, "is too long; 500 characters at most").default(""),
      }),
    )
    .mutation(async ({ ctx, input: { code, token, ...input } }) =>
      unwrap(await ctx.shop.ordering.requestReturn(code, viewerOf(ctx, token), input)),
    ),
  get: publicProcedure
    .input(orderInput)
    .query(async ({ ctx, input }) =>
      unwrap(await ctx.shop.ordering.getOrder(input.code, viewerOf(ctx, input.token))),
    ),
  list: publicProcedure
    .input(
      z.strictObject({
        cursor: z.string().max(500).nullable().default(null),
        limit: z.int().min(1).max(50).default(20),
        state: z.enum(["unpaid", "coming", "arrived", "over"]).optional(),
      }),
    )
    .query(({ ctx, input: { state, ...page } }) =>
      ctx.shop.ordering.listOrders(ctx.shopper, state ? { ...page, state } : page),
    ),
})
