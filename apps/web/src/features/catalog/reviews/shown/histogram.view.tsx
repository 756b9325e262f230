import type { Product, Stars } from "@haat/domain/catalog"
import { clsx } from "clsx"
import Link from "next/link"
import { allReviews, type ReviewChoice, reviewsHref } from "./review-url.rule.ts"
import { countText, shareOf, starsText } from "./review-words.rule.ts"
import { StarRow } from "./stars.view.tsx"

type HistogramProps = {
  readonly product: Pick<Product, "slug" | "rating">
  /** What is chosen already; the histogram changes the stars of it. */
  readonly choice?: ReviewChoice
}

const down: readonly Stars[] = [5, 4, 3, 2, 1]

/** How many gave how many stars; each row shows those reviews, the chosen one all again. */
export const Histogram = ({ product: { slug, rating }, choice = allReviews }: HistogramProps) => (
  <div className="space-y-3">
    <p className="flex items-center gap-3">
      <span className="font-bold text-4xl">{rating.average.toFixed(1)}</span>
      <span className="space-y-1">
        <StarRow stars={rating.average} />
        <span className="block text-muted text-sm">{countText(rating.count)}</span>
      </span>
    </p>
    <ul aria-label="Reviews by stars">
      {down.map((stars) => {
        const many = rating.stars?.[stars - 1] ?? 0
        const chosen = choice.stars === stars
        return (
          <li key={stars}>
            <Link
              href={reviewsHref(slug, { ...choice, cursor: null, stars: chosen ? null : stars })}
              prefetch={false}
              aria-current={chosen ? "true" : undefined}
              className={clsx(
                "grid min-h-11 grid-cols-[4.5rem_minmax(0,1fr)_2.5rem] items-center gap-3 rounded-md px-2 text-sm hover:bg-sunk",
                chosen && "bg-brand-soft font-semibold text-brand-strong",
              )}
            >
              <span>{starsText(stars)}</span>
              <span aria-hidden="true" className="h-2.5 overflow-hidden rounded-full bg-line">
                <span
                  className="block h-full rounded-full bg-marigold-strong"
                  style={{ width: `${shareOf(many, rating.count)}%` }}
                />
              </span>
              <span className="text-end tabular-nums">
                {many}
                <span className="sr-only"> {many === 1 ? "review" : "reviews"}</span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  </div>
)
