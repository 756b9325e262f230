import type { SearchHit } from "@haat/domain/search"
import { DeliveryPromise, ProductCard } from "@haat/ui/product"
import Link from "next/link"
import type { ReactNode } from "react"

/** Puts a wishlist heart on a card; the page brings it, so that rooms stay apart. */
export type RenderWish = (product: { readonly productId: string; readonly title: string }) => ReactNode

type HitCardProps = {
  readonly hit: SearchHit
  readonly eager: boolean
  readonly heading?: "h2" | "h3"
  readonly renderWish: RenderWish
}

export const marked = (hit: Pick<SearchHit, "title" | "highlight">): ReactNode =>
  hit.highlight.length === 0
    ? hit.title
    : hit.highlight.map((part, at) =>
        part.marked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one title never change their order.
          <mark key={at} className="bg-marigold-soft text-inherit">
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )

/** A product's page, open at the variant that the card shows. */
export const hrefOfHit = ({ slug, sku }: Pick<SearchHit, "slug" | "sku">): string =>
  `/p/${encodeURIComponent(slug)}?sku=${encodeURIComponent(sku)}`

export const HitCard = ({ hit, eager, heading = "h2", renderWish }: HitCardProps) => (
  <ProductCard
    heading={heading}
    title={marked(hit)}
    brand={hit.brand}
    picture={hit.image}
    priceMinor={hit.priceMinor}
    mrpMinor={hit.mrpMinor}
    rating={hit.rating}
    sizes="(max-width: 640px) 46vw, (max-width: 1024px) 30vw, 230px"
    eager={eager}
    renderLink={({ className, children }) => (
      <Link href={hrefOfHit(hit)} prefetch={false} className={className}>
        {children}
      </Link>
    )}
    promise={
      <DeliveryPromise
        latest={hit.promise.latest}
        feeMinor={hit.promise.feeMinor}
        express={hit.promise.service === "express"}
      />
    }
    wish={renderWish(hit)}
  />
)
