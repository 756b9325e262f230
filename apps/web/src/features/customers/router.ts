import { addressDraft } from "@haat/domain/customers"
import { z } from "zod"
import { idInput } from "../../server/inputs.ts"
import { unwrap } from "../../server/refusals.ts"
import { customerProcedure, publicProcedure, router } from "../../server/trpc.ts"

const named = z.strictObject({ addressId: idInput })

export const customersRouter = router({
  me: publicProcedure.query(({ ctx }) => ctx.customer),
  addresses: customerProcedure.query(({ ctx }) => ctx.shop.customers.listAddresses(ctx.customer.id)),
  addAddress: customerProcedure
    .input(z.strictObject({ address: addressDraft }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.customers.addAddress(ctx.customer.id, input.address)),
    ),
  editAddress: customerProcedure
    .input(named.extend({ address: addressDraft }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.customers.editAddress(ctx.customer.id, input.addressId, input.address)),
    ),
  deleteAddress: customerProcedure
    .input(named)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.customers.deleteAddress(ctx.customer.id, input.addressId)),
    ),
  makeDefault: customerProcedure
    .input(named)
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.customers.makeDefault(ctx.customer.id, input.addressId)),
    ),
})
