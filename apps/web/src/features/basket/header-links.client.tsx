"use client"

import { CountBubble, headerActionClass } from "@haat/ui/layout"
import { Heart, ShoppingBag } from "lucide-react"
import Link from "next/link"
import type { ReactNode } from "react"
import { useHeaderState } from "../../trpc/header-state.tsx"

type CountedLinkProps = {
  readonly href: string
  readonly name: string
  readonly count: number | undefined
  readonly icon: ReactNode
}

const CountedLink = ({ href, name, count, icon }: CountedLinkProps) => (
  <Link href={href} prefetch={false} className={headerActionClass} title={name}>
    <span className="relative">
      {icon}
      <CountBubble count={count} />
    </span>
    <span className="max-lg:sr-only">{name}</span>
    {count === undefined ? null : (
      <span className="sr-only">
        , {count} {count === 1 ? "item" : "items"}
      </span>
    )}
  </Link>
)

export const WishlistLink = () => {
  const { data } = useHeaderState()
  return (
    <CountedLink
      href="/wishlist"
      name="Wishlist"
      count={data?.wishedIds.length}
      icon={<Heart className="size-5.5" aria-hidden="true" />}
    />
  )
}

export const CartLink = () => {
  const { data } = useHeaderState()
  const count = data?.cartCount
  return (
    <>
      <CountedLink
        href="/cart"
        name="Cart"
        count={count}
        icon={<ShoppingBag className="size-5.5" aria-hidden="true" />}
      />
      <span className="sr-only" role="status">
        {count === undefined ? "" : `${count} in cart`}
      </span>
    </>
  )
}
