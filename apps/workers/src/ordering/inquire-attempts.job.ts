import type { Shop } from "@haat/runtime/shop"
import { repeating } from "../backbone/watch.ts"

/** Asks the gateway about payments whose outcome is unknown; each attempt's own date says when it is due. */
export const inquireAttemptsWatch = repeating(
  { name: "ordering.inquire-attempts", everyMs: 1000 },
  ({ ordering }: { readonly ordering: Pick<Shop["ordering"], "inquire"> }) => ordering.inquire(50),
)
