import type { Cart } from "../basket.model.ts"
import type { CartCache, Carts } from "../ports.ts"

/** The cart from its cached copy, else from the truth. For showing; orders are placed from the truth itself. */
export const makeReadCart =
  ({ carts, cache }: { readonly carts: Pick<Carts, "load">; readonly cache: CartCache }) =>
  async (ownerKey: string): Promise<Cart> => {
    const cached = await cache.get(ownerKey)
    if (cached) return cached
    const cart = await carts.load(ownerKey)
    if (cart.version > 0) await cache.put(cart)
    return cart
  }
