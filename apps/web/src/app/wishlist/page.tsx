import type { Metadata } from "next"
import { WishlistGrid } from "../../features/basket/wishlist.client.tsx"
import { caller } from "../../trpc/caller.ts"

export const metadata: Metadata = { title: "Wishlist", robots: { index: false } }

const WishlistPage = async () => {
  const api = await caller()
  return (
    <div className="shell pt-6">
      <WishlistGrid initial={await api.basket.wishlist()} />
    </div>
  )
}

export default WishlistPage
