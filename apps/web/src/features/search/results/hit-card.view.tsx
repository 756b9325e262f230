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

const marked = (hit: SearchHit): ReactNode =>
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
      <Link
        href={`/p/${encodeURIComponent(hit.slug)}?sku=${encodeURIComponent(hit.sku)}`}
        prefetch={false}
        className={className}
      >
        {children}
      </Link>
    )}
    promise={<DeliveryPromise latest={hit.promise.latest} feeMinor={hit.promise.feeMinor} />}
    wish={renderWish(hit)}
  />
)
