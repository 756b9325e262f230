import { taxIdentityDraft } from "@haat/domain/catalog"
import { z } from "zod"
import { spendOne } from "../../../server/guard/rate-limit.ts"
import { refuse, unwrap } from "../../../server/refusals.ts"
import { router, supplierProcedure } from "../../../server/trpc.ts"

const telling = { name: "tax-identity", calls: 20, perSeconds: 3600 }

/** What a seller tells the shop of themselves; each speaks for their own house alone. */
export const sellersRouter = router({
  /** Null for staff, who sell nothing. */
  mine: supplierProcedure.query(async ({ ctx: { customer, shop } }) => {
    if (customer.supplierId === null) return null
    const [seller = null] = await shop.sellers.getSellers([customer.supplierId])
    return seller
  }),
  tellTaxIdentity: supplierProcedure
    .input(z.strictObject({ tax: taxIdentityDraft }))
    .mutation(async ({ ctx: { customer, shop }, input }) => {
      if (customer.supplierId === null) throw refuse({ code: "NOT_ALLOWED" })
      await spendOne(telling, customer.supplierId)
      return unwrap(await shop.sellers.tellTaxIdentity(customer.supplierId, input.tax, customer.id))
    }),
})
