import { z } from "zod"
import { publicProcedure, router } from "../../server/trpc.ts"

const regionInput = z
  .string()
  .max(32)
  .regex(/^[a-z]+$/, "is not a region")

export const homepageRouter = router({
  visit: publicProcedure
    .input(z.strictObject({ region: regionInput }))
    .query(({ ctx, input }) => ctx.shop.homepage.visit({ region: input.region, platform: "web" })),
})
