import { z } from "zod"
import { idempotencyKeyInput, idInput } from "../../server/inputs.ts"
import { unwrap } from "../../server/refusals.ts"
import { adminProcedure, router } from "../../server/trpc.ts"
import { offerDraftInput } from "./offer-form.rule.ts"

const state = z.enum(["active", "paused"])
const amount = z.int().min(100, "₹1 at least").max(100_000_00, "₹1,00,000 at most")
const uuid = z.uuid()
const reason = z
  .string()
  .trim()
  .min(3, "say why, in a few words")
  .max(200, "is too long; 200 characters at most")

/** Offers, codes, gift cards and rewards, for staff. Every change is kept with who made it. */
export const pricingAdminRouter = router({
  offers: adminProcedure.query(({ ctx }) => ctx.shop.pricing.admin.listOffers()),
  offer: adminProcedure
    .input(z.strictObject({ id: uuid }))
    .query(async ({ ctx, input }) => unwrap(await ctx.shop.pricing.admin.readOffer(input.id))),
  save: adminProcedure
    .input(z.strictObject({ id: uuid.nullable(), draft: offerDraftInput }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.pricing.admin.saveOffer(input.id, input.draft, ctx.customer.id)),
    ),
  setState: adminProcedure
    .input(z.strictObject({ id: uuid, state }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.pricing.admin.setOfferState(input.id, input.state, ctx.customer.id)),
    ),
  addCoupons: adminProcedure
    .input(
      z
        .strictObject({
          offerId: uuid,
          codes: z.array(z.string().min(1).max(40)).max(50),
          generate: z.int().min(0).max(500),
          totalLimit: z.int().min(1).max(10_000_000).nullable(),
          perPersonLimit: z.int().min(1).max(1000),
          listed: z.boolean(),
        })
        .refine(({ codes, generate }) => codes.length + generate > 0, "give a code, or how many to make"),
    )
    .mutation(async ({ ctx, input: { offerId, ...draft } }) =>
      unwrap(await ctx.shop.pricing.admin.addCoupons(offerId, draft, ctx.customer.id)),
    ),
  setCouponState: adminProcedure
    .input(z.strictObject({ id: uuid, state }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.pricing.admin.setCouponState(input.id, input.state, ctx.customer.id)),
    ),
  giftCards: adminProcedure
    .input(
      z.strictObject({
        cursor: idInput.nullable().default(null),
        limit: z.int().min(1).max(100).default(30),
      }),
    )
    .query(({ ctx, input }) => ctx.shop.pricing.admin.listGiftCards(input)),
  issueGiftCards: adminProcedure
    .input(
      z.strictObject({
        amountMinor: amount,
        count: z.int().min(1).max(100),
        expiresAt: z.date().nullable(),
        note: z.string().trim().max(200),
      }),
    )
    .mutation(({ ctx, input }) => ctx.shop.pricing.admin.issueGiftCards(input, ctx.customer.id)),
  setGiftCardState: adminProcedure
    .input(z.strictObject({ accountId: idInput, state: z.enum(["open", "blocked"]) }))
    .mutation(({ ctx, input }) =>
      ctx.shop.pricing.admin.setGiftCardState(input.accountId, input.state, ctx.customer.id),
    ),
  rewards: adminProcedure
    .input(z.strictObject({ customerId: idInput }))
    .query(({ ctx, input }) => ctx.shop.pricing.admin.rewardLedger(input.customerId)),
  grantRewards: adminProcedure
    .input(
      z.strictObject({ customerId: idInput, amountMinor: amount, note: reason, ref: idempotencyKeyInput }),
    )
    .mutation(async ({ ctx, input }) => ({
      isNew: await ctx.shop.pricing.admin.grantRewards(input, ctx.customer.id),
    })),
  endRewards: adminProcedure
    .input(
      z.strictObject({
        customerId: idInput,
        reason: z.string().min(1).max(16),
        ref: z.string().min(1).max(160),
        how: z.enum(["reverse", "expire"]),
        note: reason,
      }),
    )
    .mutation(async ({ ctx, input }) => ({
      amountMinor: unwrap(await ctx.shop.pricing.admin.endRewards(input, ctx.customer.id)),
    })),
})
