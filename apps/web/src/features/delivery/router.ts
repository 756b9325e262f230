import { z } from "zod"
import { pincodeInput, skuInput } from "../../server/inputs.ts"
import { refuse } from "../../server/refusals.ts"
import type { RequestContext } from "../../server/request-context.ts"
import { publicProcedure, router } from "../../server/trpc.ts"
import { alternativesTo, optionsOf } from "./sku-options.rule.ts"

const locate = async (ctx: RequestContext, pincode: string) => {
  const place = await ctx.shop.delivery.locate(pincode)
  if (place === null) throw refuse({ code: "UNKNOWN_PINCODE", pincode })
  return place
}

export const deliveryRouter = router({
  /** The pincode in force: the chosen one, or the default while nobody has chosen. */
  chosen: publicProcedure.query(({ ctx }) => ctx.pincode),
  locate: publicProcedure
    .input(z.strictObject({ pincode: pincodeInput }))
    .query(({ ctx, input }) => locate(ctx, input.pincode)),
  /** Dates of a SKU; where it can't come, which of the others can, the soonest first. */
  options: publicProcedure
    .input(
      z.strictObject({ sku: skuInput, pincode: pincodeInput, others: z.array(skuInput).max(60).default([]) }),
    )
    .query(async ({ ctx, input: { sku, pincode, others } }) => {
      const [levels, reach] = await Promise.all([
        ctx.shop.inventory.availabilityOf([...new Set([sku, ...others])]),
        ctx.shop.delivery.reach(pincode, ctx.now()),
      ])
      return { ...optionsOf(sku, levels, reach), alternatives: alternativesTo(sku, levels, reach) }
    }),
  setPincode: publicProcedure
    .input(z.strictObject({ pincode: pincodeInput }))
    .mutation(async ({ ctx, input }) => {
      const place = await locate(ctx, input.pincode)
      ctx.keepPlace(place.pincode, await ctx.shop.delivery.regionOf(place.pincode))
      return place
    }),
})
