"use client"

import { CountBubble, headerActionClass } from "@haat/ui/layout"
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

/** The pictures are drawn by the server: a page needn't carry them twice. */
type Drawn = { readonly icon: ReactNode }

export const WishlistLink = ({ icon }: Drawn) => {
  const { data } = useHeaderState()
  return <CountedLink href="/wishlist" name="Wishlist" count={data?.wishedIds.length} icon={icon} />
}

export const CartLink = ({ icon }: Drawn) => {
  const { data } = useHeaderState()
  const count = data?.cartCount
  return (
    <>
      <CountedLink href="/cart" name="Cart" count={count} icon={icon} />
      <span className="sr-only" role="status">
        {count === undefined ? "" : `${count} in cart`}
      </span>
    </>
  )
}
