import { ownerKey } from "../../shared/index.ts"
import type { OrderedCart } from "../basket.model.ts"
import type { CartCache, Carts } from "../ports.ts"
import { atMost, mergeLines, withoutOrdered } from "./change-lines.rule.ts"

type SettleCartPorts = { readonly carts: Pick<Carts, "clear" | "merge">; readonly cache: CartCache }

export type SettleCart = {
  readonly clearOrdered: (order: OrderedCart) => Promise<void>
  readonly mergeAtSignIn: (visitorId: string, customerId: string) => Promise<void>
}

/** What becomes of a cart after an order and at sign-in. Merging again moves nothing: the visitor's cart is empty then. */
export const makeSettleCart = ({ carts, cache }: SettleCartPorts): SettleCart => ({
  clearOrdered: async ({ lines: ordered, ...from }) => {
    const cleared = await carts.clear(from, (lines, moved) =>
      withoutOrdered(lines, moved ? atMost(ordered, moved) : ordered),
    )
    if (cleared) await cache.put(cleared)
  },
  mergeAtSignIn: async (visitorId, customerId) => {
    const from = ownerKey({ visitorId, customerId: null })
    const to = ownerKey({ visitorId, customerId })
    const merged = await carts.merge(from, to, mergeLines)
    if (merged) await Promise.all([cache.put(merged.from), cache.put(merged.to)])
  },
})
