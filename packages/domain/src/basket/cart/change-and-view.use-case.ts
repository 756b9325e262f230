import { ok, type Result, type Shopper } from "../../shared/index.ts"
import type { Cart, CartChange, CartPlace, CartRefusal, CartView } from "../basket.model.ts"
import type { ChangeLine } from "./change-line.use-case.ts"

type ChangeAndViewPorts = ChangeLine & {
  readonly view: (cart: Cart, shopper: Shopper, place: CartPlace) => Promise<CartView>
}

/** Changes a cart and shows it as it then is, without reading back what was just written. */
export const makeChangeAndView = ({ addLine, setQuantity, removeLine, view }: ChangeAndViewPorts) => {
  const carryOut = (shopper: Shopper, change: CartChange): Promise<Result<Cart, CartRefusal>> => {
    switch (change.kind) {
      case "add":
        return addLine(shopper, change.sku, change.quantity)
      case "set":
        return setQuantity(shopper, change.sku, change.quantity)
      case "remove":
        return removeLine(shopper, change.sku)
    }
  }
  return async (
    shopper: Shopper,
    change: CartChange,
    place: CartPlace,
  ): Promise<Result<CartView, CartRefusal>> => {
    const changed = await carryOut(shopper, change)
    return changed.ok ? ok(await view(changed.value, shopper, place)) : changed
  }
}
