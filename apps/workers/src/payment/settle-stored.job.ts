import type { Shop } from "@haat/runtime/shop"
import { repeating } from "../backbone/watch.ts"

/** Settles webhooks that a crash left open. */
export const settleStoredWatch = repeating(
  { name: "payment.settle-stored", everyMs: 3000 },
  ({ payment }: { readonly payment: Pick<Shop["payment"], "settleStored"> }) => payment.settleStored(100),
)
