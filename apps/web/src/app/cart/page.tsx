import type { Metadata } from "next"
import { Cart } from "../../features/basket/cart/cart.client.tsx"
import { caller } from "../../trpc/caller.ts"

export const metadata: Metadata = { title: "Cart", robots: { index: false } }

const CartPage = async () => {
  const api = await caller()
  return (
    <div className="shell pt-6">
      <Cart initial={await api.basket.view()} />
    </div>
  )
}

export default CartPage
