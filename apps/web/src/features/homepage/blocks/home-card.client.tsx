"use client"

import type { HomeCard } from "@haat/domain/homepage"
import { ProductCard } from "@haat/ui/product"
import Link from "next/link"
import type { ReactNode } from "react"

type HomeCardItemProps = { readonly card: HomeCard; readonly wish: ReactNode }

/** Drawn on both sides, so that a page of many cards carries each card's facts, not its markup twice. */
export const HomeCardItem = ({ card, wish }: HomeCardItemProps) => (
  <li className="w-[44vw] max-w-56 min-w-40 sm:w-52">
    <ProductCard
      title={card.title}
      picture={card.image}
      priceMinor={card.priceMinor}
      mrpMinor={card.mrpMinor}
      rating={card.rating}
      sizes="(max-width: 640px) 44vw, 210px"
      renderLink={({ className, children }) => (
        <Link href={`/p/${encodeURIComponent(card.slug)}`} prefetch={false} className={className}>
          {children}
        </Link>
      )}
      wish={wish}
    />
  </li>
)
