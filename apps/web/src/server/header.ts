import { publicProcedure, router } from "./trpc.ts"

/** What every page's header shows of this visitor, in one batched read; `now` is the server's clock, for countdowns. */
export const headerRouter = router({
  state: publicProcedure.query(async ({ ctx }) => {
    const [cartCount, wishedIds, place] = await Promise.all([
      ctx.shop.basket.cartCount(ctx.shopper),
      ctx.shop.basket.listWishes(ctx.shopper),
      ctx.pincodeChosen ? ctx.shop.delivery.locate(ctx.pincode) : null,
    ])
    return { customer: ctx.customer, cartCount, wishedIds, place, pincode: ctx.pincode, now: ctx.now() }
  }),
})
