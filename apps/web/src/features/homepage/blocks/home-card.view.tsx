import type { HomeCard } from "@haat/domain/homepage"
import { ProductCard } from "@haat/ui/product"
import Link from "next/link"
import type { ReactNode } from "react"

/** Puts a wishlist heart on a card; the page brings it, so that rooms stay apart. */
export type RenderWish = (product: { readonly productId: string; readonly title: string }) => ReactNode

type HomeCardItemProps = { readonly card: HomeCard; readonly renderWish: RenderWish }

export const HomeCardItem = ({ card, renderWish }: HomeCardItemProps) => (
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
      wish={renderWish(card)}
    />
  </li>
)
