import type { Shop } from "@haat/runtime/shop"
import { repeating } from "../backbone/watch.ts"

/** The sweep that finds every hold that is over, with or without Redis. */
export const expireDueOrdersWatch = repeating(
  { name: "ordering.expire-due-orders", everyMs: 5000 },
  ({ ordering }: { readonly ordering: Pick<Shop["ordering"], "expireDue"> }) => ordering.expireDue(500),
)
