import type { Product, ShownReview } from "@haat/domain/catalog"
import type { Page } from "@haat/domain/shared"
import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import { Breadcrumb, pillLinkClass } from "@haat/ui/navigation"
import Link from "next/link"
import { Histogram } from "./histogram.view.tsx"
import { ReviewCard } from "./review-card.view.tsx"
import { allReviews, type ReviewChoice, reviewsHref, writeHref } from "./review-url.rule.ts"
import { ReviewVoices } from "./review-voices.client.tsx"

type ReviewsPageProps = {
  readonly product: Pick<Product, "id" | "slug" | "title" | "rating">
  readonly choice: ReviewChoice
  readonly page: Page<ShownReview>
  readonly signedIn: boolean
}

const Choices = ({ product: { slug }, choice }: Pick<ReviewsPageProps, "product" | "choice">) => {
  const from = { ...choice, cursor: null }
  const links = [
    { label: "Most helpful", to: { ...from, order: "helpful" }, on: choice.order === "helpful" },
    { label: "Newest", to: { ...from, order: "newest" }, on: choice.order === "newest" },
    {
      label: "Verified purchases",
      to: { ...from, verifiedOnly: !choice.verifiedOnly },
      on: choice.verifiedOnly,
    },
  ] as const
  return (
    <nav aria-label="Which reviews" className="flex flex-wrap gap-2">
      {links.map(({ label, to, on }) => (
        <Link
          key={label}
          href={reviewsHref(slug, to)}
          prefetch={false}
          aria-current={on ? "true" : undefined}
          className={pillLinkClass(on)}
        >
          {label}
        </Link>
      ))}
      {choice.stars === null ? null : (
        <Link
          href={reviewsHref(slug, { ...from, stars: null })}
          prefetch={false}
          aria-current="true"
          className={pillLinkClass(true)}
        >
          {choice.stars} of 5 stars<span className="sr-only">, show all</span>
          <span aria-hidden="true">&nbsp;×</span>
        </Link>
      )}
    </nav>
  )
}

const Nothing = ({ product, choice }: Pick<ReviewsPageProps, "product" | "choice">) => {
  const narrowed = choice.stars !== null || choice.verifiedOnly || choice.cursor !== null
  return (
    <EmptyState
      title={narrowed ? "No such reviews" : "Nobody has written a review yet"}
      actions={
        narrowed ? (
          <Link href={reviewsHref(product.slug, allReviews)} className={buttonClass({ tone: "plain" })}>
            See all reviews
          </Link>
        ) : (
          <Link href={writeHref(product.slug)} className={buttonClass({})}>
            Write the first review
          </Link>
        )
      }
    >
      {narrowed ? "Choose other stars, or look at all of them." : "Two sentences help the next person."}
    </EmptyState>
  )
}

/** All reviews of a product: chosen by stars and purchase, in an order, page after page; all of it links. */
export const ReviewsPage = ({ product, choice, page, signedIn }: ReviewsPageProps) => (
  <div className="shell space-y-6 pt-3">
    <Breadcrumb
      crumbs={[
        { key: "home", node: <Link href="/">Home</Link> },
        {
          key: "product",
          node: <Link href={`/p/${encodeURIComponent(product.slug)}`}>{product.title}</Link>,
        },
        { key: "reviews", node: <span aria-current="page">Reviews</span> },
      ]}
    />
    <h1 className="text-2xl">Reviews of {product.title}</h1>
    <div className="grid items-start gap-8 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-12">
      <div className="space-y-4">
        {product.rating.stars ? <Histogram product={product} choice={choice} /> : null}
        <Link href={writeHref(product.slug)} prefetch={false} className={buttonClass({ block: true })}>
          Write a review
        </Link>
      </div>
      <div className="min-w-0 space-y-5">
        <Choices product={product} choice={choice} />
        {page.items.length === 0 ? (
          <Nothing product={product} choice={choice} />
        ) : (
          <ul className="divide-y divide-line *:py-5">
            {page.items.map((review) => (
              <li key={review.id}>
                <ReviewCard
                  review={review}
                  voices={
                    <ReviewVoices
                      review={{
                        ...{ id: review.id, author: review.author, helpful: review.helpful },
                        ...{ mine: review.mine, foundHelpful: review.foundHelpful },
                      }}
                      signedIn={signedIn}
                      slug={product.slug}
                    />
                  }
                />
              </li>
            ))}
          </ul>
        )}
        {page.next === null ? null : (
          <Link
            href={reviewsHref(product.slug, { ...choice, cursor: page.next })}
            prefetch={false}
            className={buttonClass({ tone: "plain" })}
          >
            More reviews
          </Link>
        )}
      </div>
    </div>
  </div>
)
