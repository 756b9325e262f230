import { z } from "zod"
import { pincodeInput, skuInput } from "../../server/inputs.ts"
import { refuse } from "../../server/refusals.ts"
import type { RequestContext } from "../../server/request-context.ts"
import { publicProcedure, router } from "../../server/trpc.ts"

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
  options: publicProcedure
    .input(z.strictObject({ sku: skuInput, pincode: pincodeInput }))
    .query(async ({ ctx, input: { sku, pincode } }) => {
      const now = ctx.now()
      const [levels, reach] = await Promise.all([
        ctx.shop.inventory.availabilityOf([sku]),
        ctx.shop.delivery.reach(pincode, now),
      ])
      const stocked = (levels.find((level) => level.sku === sku)?.warehouses ?? []).filter(
        ({ warehouseId, available }) => available > 0 && reach.byWarehouse.has(warehouseId),
      )
      const warehouseIds = stocked.map(({ warehouseId }) => warehouseId)
      const options =
        warehouseIds.length > 0 ? await ctx.shop.delivery.promises({ pincode, warehouseIds, now }) : []
      return { options, available: stocked.reduce((sum, { available }) => sum + available, 0) }
    }),
  setPincode: publicProcedure
    .input(z.strictObject({ pincode: pincodeInput }))
    .mutation(async ({ ctx, input }) => {
      const place = await locate(ctx, input.pincode)
      ctx.keepPlace(place.pincode, await ctx.shop.delivery.regionOf(place.pincode))
      return place
    }),
})
