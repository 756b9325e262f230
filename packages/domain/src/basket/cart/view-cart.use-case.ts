import { ownerKey, type Shopper } from "../../shared/index.ts"
import type { Cart, CartView } from "../basket.model.ts"
import { makeShowCart, type ShowCartPorts } from "./show-cart.use-case.ts"

type ViewCartPorts = ShowCartPorts & { readonly readCart: (ownerKey: string) => Promise<Cart> }

/** The cart as it is kept now. */
export const makeViewCart = ({ readCart, ...ports }: ViewCartPorts) => {
  const show = makeShowCart(ports)
  return async (shopper: Shopper, pincode: string, coupon: string | null = null): Promise<CartView> =>
    show(await readCart(ownerKey(shopper)), shopper, { pincode, coupon })
}
