import type { CartChange } from "@haat/domain/basket"
import { z } from "zod"
import { idInput, pincodeInput, quantityInput, skuInput } from "../../server/inputs.ts"
import { unwrap } from "../../server/refusals.ts"
import type { RequestContext } from "../../server/request-context.ts"
import { publicProcedure, router } from "../../server/trpc.ts"
import { wishCard } from "./wish-card.rule.ts"

const view = (ctx: RequestContext, pincode = ctx.pincode) =>
  ctx.shop.basket.viewCart(ctx.shopper, pincode, ctx.coupon)

const change = async (ctx: RequestContext, asked: CartChange) =>
  unwrap(await ctx.shop.basket.changeCart(ctx.shopper, asked, { pincode: ctx.pincode, coupon: ctx.coupon }))

const lineInput = z.strictObject({ sku: skuInput, quantity: quantityInput })

export const basketRouter = router({
  view: publicProcedure
    .input(z.strictObject({ pincode: pincodeInput.optional() }).default({}))
    .query(({ ctx, input }) => view(ctx, input.pincode)),
  add: publicProcedure.input(lineInput).mutation(({ ctx, input }) => change(ctx, { kind: "add", ...input })),
  setQuantity: publicProcedure
    .input(lineInput)
    .mutation(({ ctx, input }) => change(ctx, { kind: "set", ...input })),
  remove: publicProcedure
    .input(z.strictObject({ sku: skuInput }))
    .mutation(({ ctx, input }) => change(ctx, { kind: "remove", ...input })),
  wishlist: publicProcedure.query(async ({ ctx }) => {
    const productIds = await ctx.shop.basket.listWishes(ctx.shopper)
    const products = await ctx.shop.catalog.getProducts(productIds)
    const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku))
    const levels = await ctx.shop.inventory.availabilityOf(skus)
    return { productIds, cards: products.map((product) => wishCard(product, levels)) }
  }),
  setWish: publicProcedure
    .input(z.strictObject({ productId: idInput, wished: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.shop.basket.setWish(ctx.shopper, input.productId, input.wished)
      return { productIds: await ctx.shop.basket.listWishes(ctx.shopper) }
    }),
})
