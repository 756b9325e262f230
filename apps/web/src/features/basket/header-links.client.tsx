"use client"

import { CountBubble, headerActionClass } from "@haat/ui/layout"
import { useQuery } from "@tanstack/react-query"
import { Heart, ShoppingBag } from "lucide-react"
import Link from "next/link"
import { useTRPC } from "../../trpc/client.tsx"

const named = (name: string, count: number | undefined): string =>
  count === undefined ? name : `${name}, ${count} ${count === 1 ? "item" : "items"}`

export const WishlistLink = () => {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.header.state.queryOptions())
  const count = data?.wishedIds.length
  return (
    <Link
      href="/wishlist"
      prefetch={false}
      className={headerActionClass}
      aria-label={named("Wishlist", count)}
    >
      <Heart className="size-5.5" aria-hidden="true" />
      <CountBubble count={count} />
      <span className="hidden lg:inline">Wishlist</span>
    </Link>
  )
}

export const CartLink = () => {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.header.state.queryOptions())
  const count = data?.cartCount
  return (
    <Link href="/cart" prefetch={false} className={headerActionClass} aria-label={named("Cart", count)}>
      <ShoppingBag className="size-5.5" aria-hidden="true" />
      <CountBubble count={count} />
      <span className="hidden lg:inline">Cart</span>
      <span className="sr-only" role="status">
        {count === undefined ? "" : `${count} in cart`}
      </span>
    </Link>
  )
}
