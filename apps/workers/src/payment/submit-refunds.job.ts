import type { Shop } from "@haat/runtime/shop"
import { repeating } from "../backbone/watch.ts"

/** Sends requested refunds to the gateway. */
export const submitRefundsWatch = repeating(
  { name: "payment.submit-refunds", everyMs: 2000 },
  ({ payment }: { readonly payment: Pick<Shop["payment"], "submitRefunds"> }) => payment.submitRefunds(20),
)
