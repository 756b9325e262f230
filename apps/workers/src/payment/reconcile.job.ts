import type { Shop } from "@haat/runtime/shop"
import { repeating } from "../backbone/watch.ts"

/** Holds all books against each other, once a day whichever worker comes first. */
export const reconcileWatch = repeating(
  { name: "payment.reconcile", everyMs: 600_000 },
  ({ payment }: { readonly payment: Pick<Shop["payment"], "reconcileDaily"> }) => payment.reconcileDaily(),
)
