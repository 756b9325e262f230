import type { StaffReview } from "@haat/domain/catalog"
import type { Page } from "@haat/domain/shared"
import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import { pillLinkClass } from "@haat/ui/navigation"
import { ProductImage } from "@haat/ui/product"
import Link from "next/link"
import { reportWords } from "../shown/review-words.rule.ts"
import { StarRow } from "../shown/stars.view.tsx"
import { Moderate } from "./moderate.client.tsx"

export type QueueState = "reported" | "hidden"
type Named = StaffReview & { readonly of: { readonly title: string; readonly slug: string } | null }
type ReviewQueueProps = { readonly state: QueueState; readonly page: Page<Named> }

const time = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})

const Row = ({ review }: { readonly review: Named }) => (
  <article aria-label={`Review by ${review.author}`} className="space-y-2">
    <p className="flex flex-wrap items-baseline justify-between gap-2">
      <span className="font-semibold">
        {review.of ? (
          <Link href={`/p/${encodeURIComponent(review.of.slug)}`} prefetch={false} className="underline">
            {review.of.title}
          </Link>
        ) : (
          review.productId
        )}
      </span>
      <span className="text-muted text-sm">{time.format(review.writtenAt)}</span>
    </p>
    <p className="flex flex-wrap items-center gap-3 text-sm">
      <StarRow stars={review.stars} />
      <span>{review.author}</span>
      {review.verified ? <span className="text-leaf">Verified purchase</span> : null}
    </p>
    {review.title === "" ? null : <p className="break-words font-semibold">{review.title}</p>}
    {review.text === "" ? null : <p className="max-w-prose whitespace-pre-line break-words">{review.text}</p>}
    <ul className="flex flex-wrap gap-2 empty:hidden">
      {review.photos.map(({ id, image }, at) => (
        <li key={id}>
          <ProductImage
            picture={{ ...image, alt: `Photo ${at + 1}` }}
            sizes="6rem"
            className="size-24 rounded-lg"
          />
        </li>
      ))}
    </ul>
    <p className="text-muted text-sm">
      {review.state === "hidden"
        ? `Hidden: ${review.hiddenFor}`
        : `Reported by ${review.reports}: ${review.why.map((why) => reportWords[why].toLowerCase()).join("; ")}`}
    </p>
    <div className="flex flex-wrap gap-2">
      <Moderate reviewId={review.id} verdicts={review.state === "hidden" ? ["restore"] : ["hide", "keep"]} />
    </div>
  </article>
)

const views = [
  { state: "reported", label: "Reported" },
  { state: "hidden", label: "Hidden" },
] as const

/** What readers reported, most reports first, and what was hidden; each with what may be done. */
export const ReviewQueue = ({ state, page }: ReviewQueueProps) => (
  <div className="space-y-4">
    <nav aria-label="Reviews" className="flex flex-wrap gap-2">
      {views.map(({ state: one, label }) => (
        <Link
          key={one}
          href={`/admin/reviews${one === "hidden" ? "?view=hidden" : ""}`}
          aria-current={one === state ? "page" : undefined}
          className={pillLinkClass(one === state)}
        >
          {label}
        </Link>
      ))}
    </nav>
    {page.items.length === 0 ? (
      <EmptyState title={state === "hidden" ? "Nothing is hidden" : "Nothing is reported"}>
        {state === "hidden" ? "What you hide can be shown again from here." : "Readers report what is wrong."}
      </EmptyState>
    ) : (
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised *:p-4">
        {page.items.map((review) => (
          <li key={review.id}>
            <Row review={review} />
          </li>
        ))}
      </ul>
    )}
    {state === "hidden" && page.next !== null ? (
      <Link
        href={`/admin/reviews?${new URLSearchParams({ view: "hidden", cursor: page.next })}`}
        className={buttonClass({ tone: "plain" })}
      >
        Older ones
      </Link>
    ) : null}
  </div>
)
