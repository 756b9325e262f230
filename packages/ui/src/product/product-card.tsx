import type { ReactNode } from "react"
import { Price } from "./price.tsx"
import { type Picture, ProductImage } from "./product-image.tsx"
import { Rating } from "./rating.tsx"

type ProductCardProps = {
  readonly title: ReactNode
  readonly brand?: string
  readonly picture: Picture | null
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly rating: { readonly average: number; readonly count: number }
  readonly sizes: string
  readonly eager?: boolean
  readonly heading?: "h2" | "h3"
  /** Wraps the title in the card's one link; the whole card follows it. */
  readonly renderLink: (props: { readonly className: string; readonly children: ReactNode }) => ReactNode
  readonly promise?: ReactNode
  readonly badge?: ReactNode
  readonly wish?: ReactNode
}

/** One product in a list: picture, name, price, rating, when it comes. */
export const ProductCard = ({ heading = "h3", eager = false, ...card }: ProductCardProps) => {
  const Heading = heading
  return (
    <article className="market-card">
      <div className="relative">
        <ProductImage
          picture={card.picture}
          sizes={card.sizes}
          eager={eager}
          decorative
          className="card-cover"
        />
        {card.badge ? <div className="absolute start-2 top-2">{card.badge}</div> : null}
      </div>
      <div className="flex flex-1 flex-col gap-1 px-1.5 pb-1.5">
        {card.brand ? <p className="truncate text-xs text-muted">{card.brand}</p> : null}
        <Heading className="line-clamp-2 text-sm font-semibold tracking-normal">
          {card.renderLink({
            className: "card-link",
            children: card.title,
          })}
        </Heading>
        <div className="mt-auto space-y-1 pt-1">
          <Price priceMinor={card.priceMinor} mrpMinor={card.mrpMinor} />
          <Rating {...card.rating} />
          {card.promise}
        </div>
      </div>
      {card.wish ? <div className="absolute end-3 top-3 z-10">{card.wish}</div> : null}
    </article>
  )
}
