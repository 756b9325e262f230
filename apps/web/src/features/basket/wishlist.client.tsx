"use client"

import { buttonClass } from "@haat/ui/actions"
import { Badge, EmptyState } from "@haat/ui/feedback"
import { ProductCard } from "@haat/ui/product"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useEffect, useRef } from "react"
import { useHeaderState } from "../../trpc/header-state.tsx"
import { Wish } from "./wish.client.tsx"
import type { WishCard } from "./wish-card.rule.ts"

type Wishlist = { readonly productIds: readonly string[]; readonly cards: WishCard[] }

const WishItem = ({ card }: { readonly card: WishCard }) => (
  <ProductCard
    heading="h2"
    title={card.title}
    brand={card.brand}
    picture={card.image}
    priceMinor={card.priceMinor}
    mrpMinor={card.mrpMinor}
    rating={card.rating}
    sizes="(max-width: 640px) 46vw, 230px"
    renderLink={({ className, children }) => (
      <Link
        href={`/p/${encodeURIComponent(card.slug)}${card.sku ? `?sku=${encodeURIComponent(card.sku)}` : ""}`}
        className={className}
      >
        {children}
      </Link>
    )}
    badge={card.inStock ? null : <Badge tone="bad">Out of stock</Badge>}
    wish={<Wish productId={card.productId} title={card.title} />}
  />
)

/** The cards still wished for. What is wished for elsewhere meanwhile has no card here yet: the page is asked anew. */
const useWished = ({ productIds, cards }: Wishlist): readonly WishCard[] => {
  const wishedIds = useHeaderState().data?.wishedIds
  const router = useRouter()
  const seen = useRef(new Set(productIds))
  useEffect(() => {
    const unseen = (wishedIds ?? []).filter((id) => !seen.current.has(id))
    if (unseen.length === 0) return
    for (const id of unseen) seen.current.add(id)
    router.refresh()
  }, [wishedIds, router])
  return wishedIds ? cards.filter(({ productId }) => wishedIds.includes(productId)) : cards
}

/** What one wishes for; out of stock stays listed. */
export const WishlistGrid = ({ initial }: { readonly initial: Wishlist }) => {
  const cards = useWished(initial)
  if (cards.length === 0)
    return (
      <EmptyState
        heading="h1"
        title="Nothing wished for yet"
        actions={
          <Link href="/" className={buttonClass({})}>
            Walk the market
          </Link>
        }
      >
        <p>Touch the heart on anything you like. It waits here for you, also without an account.</p>
      </EmptyState>
    )
  return (
    <section aria-labelledby="wishlist" className="space-y-4">
      <h1 id="wishlist" className="text-2xl">
        Your wishlist
      </h1>
      <ul className="grid grid-cols-2 gap-2.5 sm:grid-cols-3 sm:gap-4 lg:grid-cols-5">
        {cards.map((card) => (
          <li key={card.productId}>
            <WishItem card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}
