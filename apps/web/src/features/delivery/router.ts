import { TRPCError } from "@trpc/server"
import { z } from "zod"
import { pincodeInput, skuInput } from "../../server/inputs.ts"
import { refuse } from "../../server/refusals.ts"
import type { RequestContext } from "../../server/request-context.ts"
import { publicProcedure, router } from "../../server/trpc.ts"
import { dayInIndia, orderableFrom, soonestBack } from "./back-on.rule.ts"
import { alternativesTo, goneOf, optionsOf, stockedAt } from "./sku-options.rule.ts"

/** While there is no promise table nobody can say what comes where, nor that something doesn't. */
const knownReach = async ({ shop }: RequestContext, pincode: string, now: Date) => {
  const reach = await shop.delivery.reach(pincode, now)
  if (reach.unknown)
    throw new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "Delivery dates can't be told right now" })
  return reach
}

const locate = async (ctx: RequestContext, pincode: string) => {
  const place = await ctx.shop.delivery.locate(pincode)
  if (place !== null) return place
  await knownReach(ctx, pincode, ctx.now())
  throw refuse({ code: "UNKNOWN_PINCODE", pincode })
}

type Wanted = { readonly sku: string; readonly pincode: string; readonly asOf: Date }

/** When a SKU that can't come now will, as far as goods are announced and their promise is known. */
const backOn = async ({ shop }: RequestContext, { sku, pincode, asOf }: Wanted) => {
  const announced = await shop.inventory.expectedOf(sku, dayInIndia(asOf))
  return soonestBack(
    await Promise.all(
      announced.map(async (expected) => {
        const reach = await shop.delivery.reach(pincode, orderableFrom(expected, asOf))
        return { expected, promises: reach.byWarehouse.get(expected.warehouseId) ?? [] }
      }),
    ),
  )
}

export const deliveryRouter = router({
  /** The pincode in force: the chosen one, or the default while nobody has chosen. */
  chosen: publicProcedure.query(({ ctx }) => ctx.pincode),
  locate: publicProcedure
    .input(z.strictObject({ pincode: pincodeInput }))
    .query(({ ctx, input }) => locate(ctx, input.pincode)),
  /** Dates of a SKU; where it can't come, which of the others can, the soonest first, and how far it would come; which are sold out. */
  options: publicProcedure
    .input(
      z.strictObject({ sku: skuInput, pincode: pincodeInput, others: z.array(skuInput).max(60).default([]) }),
    )
    .query(async ({ ctx, input: { sku, pincode, others } }) => {
      const asOf = ctx.now()
      const [levels, reach] = await Promise.all([
        ctx.shop.inventory.availabilityOf([...new Set([sku, ...others])]),
        knownReach(ctx, pincode, asOf),
      ])
      const found = optionsOf(sku, levels, reach)
      const stockedIn = stockedAt(sku, levels)
      const cantCome = found.options.length === 0
      const isStuck = cantCome && stockedIn.length > 0
      return {
        ...found,
        // Time is counted down from here: the shopper's own clock may be wrong.
        asOf,
        inStock: stockedIn.length > 0,
        gone: goneOf([sku, ...others], levels),
        alternatives: alternativesTo(sku, levels, reach),
        backOn: cantCome ? await backOn(ctx, { sku, pincode, asOf }) : null,
        nearest: isStuck ? await ctx.shop.delivery.nearestServed({ pincode, warehouseIds: stockedIn }) : null,
      }
    }),
  setPincode: publicProcedure
    .input(z.strictObject({ pincode: pincodeInput }))
    .mutation(async ({ ctx, input }) => {
      const place = await locate(ctx, input.pincode)
      ctx.keepPlace(place.pincode, await ctx.shop.delivery.regionOf(place.pincode))
      return place
    }),
})
