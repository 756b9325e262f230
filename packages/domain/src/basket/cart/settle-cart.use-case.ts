import { ok, ownerKey } from "../../shared/index.ts"
import type { CartCache, Carts } from "../ports.ts"
import { mergeLines, withoutOrdered } from "./change-lines.rule.ts"

type SettleCartPorts = { readonly carts: Pick<Carts, "change" | "merge">; readonly cache: CartCache }

export type SettleCart = {
  readonly clearOrdered: (
    owner: string,
    skus: readonly { readonly sku: string; readonly quantity: number }[],
    fact: string,
  ) => Promise<void>
  readonly mergeAtSignIn: (visitorId: string, customerId: string) => Promise<void>
}

/** What becomes of a cart after an order and at sign-in. Merging again moves nothing: the visitor's cart is empty then. */
export const makeSettleCart = ({ carts, cache }: SettleCartPorts): SettleCart => ({
  clearOrdered: async (owner, skus, fact) => {
    const cleared = await carts.change(owner, ({ lines }) => ok(withoutOrdered(lines, skus)), fact)
    if (cleared.ok && cleared.value.version > 0) await cache.put(cleared.value)
  },
  mergeAtSignIn: async (visitorId, customerId) => {
    const from = ownerKey({ visitorId, customerId: null })
    const to = ownerKey({ visitorId, customerId })
    const merged = await carts.merge(from, to, mergeLines)
    if (merged) await Promise.all([cache.put(merged.from), cache.put(merged.to)])
  },
})
