import type { ShownReview } from "@haat/domain/catalog"
import { Badge } from "@haat/ui/feedback"
import { ProductImage, pictureUrl } from "@haat/ui/product"
import { BadgeCheck } from "lucide-react"
import type { ReactNode } from "react"
import { helpfulText } from "./review-words.rule.ts"
import { StarRow } from "./stars.view.tsx"

const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })

const Photos = ({ review }: { readonly review: ShownReview }) =>
  review.photos.length === 0 ? null : (
    <ul className="flex flex-wrap gap-2">
      {review.photos.map((photo, at) => (
        <li key={photo.url}>
          <a href={pictureUrl(photo, 640)} className="block">
            <ProductImage
              picture={{ ...photo, alt: `Photo ${at + 1} by ${review.author}` }}
              sizes="6rem"
              className="size-24 rounded-lg"
            />
          </a>
        </li>
      ))}
    </ul>
  )

type ReviewCardProps = {
  readonly review: ShownReview
  /** What a reader may say of it; without it, how many found it helpful is told. */
  readonly voices?: ReactNode
}

/** One review: what was given, by whom, when, and what was written; its text is never anything but text. */
export const ReviewCard = ({ review, voices }: ReviewCardProps) => (
  <article aria-label={`Review by ${review.author}`} className="space-y-2.5">
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StarRow stars={review.stars} />
      {review.title === "" ? null : <h3 className="min-w-0 break-words text-base">{review.title}</h3>}
    </div>
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
      <span className="break-words font-semibold text-ink">{review.mine ? "You" : review.author}</span>
      <time dateTime={review.writtenAt.toISOString()}>{day.format(review.writtenAt)}</time>
      {review.editedAt === null ? null : <span>edited</span>}
      {review.verified ? (
        <Badge tone="good">
          <BadgeCheck className="size-3.5" aria-hidden="true" />
          Verified purchase
        </Badge>
      ) : null}
    </p>
    {review.text === "" ? null : <p className="max-w-prose whitespace-pre-line break-words">{review.text}</p>}
    <Photos review={review} />
    {voices ??
      (review.helpful > 0 ? <p className="text-muted text-sm">{helpfulText(review.helpful)}</p> : null)}
  </article>
)
