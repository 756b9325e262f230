import type { OwnReview } from "@haat/domain/catalog"
import type { Page } from "@haat/domain/shared"
import { buttonClass } from "@haat/ui/actions"
import { Badge, EmptyState } from "@haat/ui/feedback"
import Link from "next/link"
import { writeHref } from "../shown/review-url.rule.ts"
import { helpfulText } from "../shown/review-words.rule.ts"
import { StarRow } from "../shown/stars.view.tsx"

type Named = OwnReview & { readonly of: { readonly title: string; readonly slug: string } | null }

const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })

const Own = ({ review }: { readonly review: Named }) => (
  <article aria-label={`Your review of ${review.of?.title ?? "a product"}`} className="space-y-2">
    <p className="font-semibold">
      {review.of ? (
        <Link href={`/p/${encodeURIComponent(review.of.slug)}`} className="hover:underline">
          {review.of.title}
        </Link>
      ) : (
        "A product that isn’t sold here any more"
      )}
    </p>
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
      <StarRow stars={review.stars} />
      <time dateTime={review.writtenAt.toISOString()}>{day.format(review.writtenAt)}</time>
      {review.state === "hidden" ? <Badge tone="warn">Hidden: {review.hiddenFor}</Badge> : null}
    </p>
    {review.title === "" ? null : <p className="break-words font-semibold">{review.title}</p>}
    {review.text === "" ? null : <p className="line-clamp-3 max-w-prose break-words">{review.text}</p>}
    {review.helpful > 0 ? <p className="text-muted text-sm">{helpfulText(review.helpful)}</p> : null}
    {review.of ? (
      <Link href={writeHref(review.of.slug)} className={buttonClass({ tone: "plain", size: "sm" })}>
        Change or delete<span className="sr-only"> your review of {review.of.title}</span>
      </Link>
    ) : null}
  </article>
)

/** Everything one wrote, also what staff hid. */
export const OwnReviews = ({ page }: { readonly page: Page<Named> }) =>
  page.items.length === 0 ? (
    <EmptyState
      title="You haven’t written a review yet"
      actions={
        <Link href="/orders" className={buttonClass({})}>
          To your orders
        </Link>
      }
    >
      What was delivered can be reviewed from its order.
    </EmptyState>
  ) : (
    <div className="space-y-4">
      <ul className="divide-y divide-line *:py-5">
        {page.items.map((review) => (
          <li key={review.id}>
            <Own review={review} />
          </li>
        ))}
      </ul>
      {page.next === null ? null : (
        <Link
          href={`/account/reviews?after=${encodeURIComponent(page.next)}`}
          className={buttonClass({ tone: "plain" })}
        >
          Older ones
        </Link>
      )}
    </div>
  )
