import type { Product, ShownReview } from "@haat/domain/catalog"
import { buttonClass } from "@haat/ui/actions"
import Link from "next/link"
import { Histogram } from "./histogram.view.tsx"
import { ReviewCard } from "./review-card.view.tsx"
import { allReviews, reviewsHref, writeHref } from "./review-url.rule.ts"

type ReviewsSectionProps = {
  readonly product: Pick<Product, "slug" | "title" | "rating">
  /** The most helpful; null while they can't be read. */
  readonly reviews: readonly ShownReview[] | null
}

const WriteLink = ({ slug, first }: { readonly slug: string; readonly first: boolean }) => (
  <Link href={writeHref(slug)} prefetch={false} className={buttonClass({ tone: first ? "brand" : "plain" })}>
    {first ? "Write the first review" : "Write a review"}
  </Link>
)

const Nobody = ({ product: { slug, rating } }: Pick<ReviewsSectionProps, "product">) => (
  <div className="space-y-4 rounded-xl bg-surface p-6 ring-1 ring-line">
    <p className="max-w-prose">
      {rating.count > 0
        ? "The rating above comes from the seller. Nobody has written a review here yet."
        : "Nobody has written a review yet."}{" "}
      Have you used it? Two sentences and a photo help the next person to choose.
    </p>
    <WriteLink slug={slug} first />
  </div>
)

/** On the product's page: how it is rated, the most helpful reviews, the way to all of them and to one's own. */
export const ReviewsSection = ({ product, reviews }: ReviewsSectionProps) => {
  const { slug, rating } = product
  return (
    <section aria-labelledby="reviews" className="space-y-4">
      <h2 id="reviews" className="text-xl">
        Reviews
      </h2>
      {rating.stars === undefined ? (
        <Nobody product={product} />
      ) : (
        <div className="grid items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-12">
          <div className="space-y-4">
            <Histogram product={product} />
            <WriteLink slug={slug} first={false} />
          </div>
          <div className="min-w-0 space-y-5">
            {reviews === null ? (
              <p className="text-muted">The reviews can’t be read at the moment. Try again in a while.</p>
            ) : (
              <ul className="divide-y divide-line *:py-5 *:first:pt-0">
                {reviews.map((review) => (
                  <li key={review.id}>
                    <ReviewCard review={review} />
                  </li>
                ))}
              </ul>
            )}
            <Link
              href={reviewsHref(slug, allReviews)}
              prefetch={false}
              className={buttonClass({ tone: "plain" })}
            >
              {rating.count === 1 ? "To the review" : `See all ${rating.count} reviews`}
            </Link>
          </div>
        </div>
      )}
    </section>
  )
}
