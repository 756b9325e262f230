"use client"

import type { Related, SearchHit } from "@haat/domain/search"
import { Skeleton } from "@haat/ui/feedback"
import { ScrollRow } from "@haat/ui/layout"
import { ProductCardSkeleton } from "@haat/ui/product"
import { useId } from "react"
import { HitCard } from "../cards/hit-card.view.tsx"

const cardClass = "w-[44vw] max-w-56 min-w-40 sm:w-52"
const noWish = () => null

const Row = ({ title, hits }: { readonly title: string; readonly hits: readonly SearchHit[] }) => {
  const id = useId()
  if (hits.length === 0) return null
  return (
    <section aria-labelledby={id} className="space-y-4">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      <ScrollRow label={title}>
        {hits.map((hit) => (
          <li key={hit.productId} className={cardClass}>
            <HitCard hit={hit} eager={false} heading="h3" renderWish={noWish} />
          </li>
        ))}
      </ScrollRow>
    </section>
  )
}

export const RelatedRows = ({ together, similar }: Related) => (
  <div className="space-y-10">
    <Row title="Bought together" hits={together} />
    <Row title="Similar items" hits={similar} />
  </div>
)

const places = [1, 2, 3, 4, 5, 6]

/** A row's place while it is asked for. */
export const RowPlaces = () => (
  <div aria-hidden="true" className="space-y-4">
    <Skeleton className="h-7 w-40" />
    <div className="flex gap-3 overflow-hidden p-1 sm:gap-4">
      {places.map((place) => (
        <div key={place} className={`${cardClass} shrink-0`}>
          <ProductCardSkeleton />
        </div>
      ))}
    </div>
  </div>
)
