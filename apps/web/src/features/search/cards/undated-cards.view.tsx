import type { BeyondHit } from "@haat/domain/search"
import { ProductCard } from "@haat/ui/product"
import Link from "next/link"
import type { ReactNode } from "react"
import { hrefOfHit, marked } from "./hit-card.view.tsx"

type UndatedCardsProps = {
  readonly hits: readonly BeyondHit[]
  readonly heading: "h2" | "h3"
  /** Stands on each card where its date would. */
  readonly note?: ReactNode
}

/** Products of which nothing is promised. */
export const UndatedCards = ({ hits, heading, note }: UndatedCardsProps) => (
  <ul className="grid grid-cols-2 gap-2.5 sm:grid-cols-3 sm:gap-4 xl:grid-cols-4">
    {hits.map((hit) => (
      <li key={hit.productId}>
        <ProductCard
          heading={heading}
          title={marked(hit)}
          brand={hit.brand}
          picture={hit.image}
          priceMinor={hit.priceMinor}
          mrpMinor={hit.mrpMinor}
          rating={hit.rating}
          sizes="(max-width: 640px) 46vw, (max-width: 1024px) 30vw, 230px"
          renderLink={({ className, children }) => (
            <Link href={hrefOfHit(hit)} prefetch={false} rel="nofollow" className={className}>
              {children}
            </Link>
          )}
          promise={note}
        />
      </li>
    ))}
  </ul>
)
