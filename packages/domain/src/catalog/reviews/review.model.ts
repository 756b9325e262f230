import type { writingModerated } from "@haat/events/catalog"
import type { EventPayload } from "@haat/events/envelope"
import type { Page, PageRequest, Result } from "../../shared/index.ts"
import type { ItemImage } from "../catalog.model.ts"
import type { Given } from "./rating.model.ts"

export type Stars = 1 | 2 | 3 | 4 | 5

/** Who writes: what is shown of them is made from the name, nothing else of them is kept. */
export type Author = { readonly customerId: string; readonly name: string }

/** Plain text, never HTML. `photos` are ids answered by `addPhoto`. */
export type ReviewDraft = {
  readonly stars: Stars
  readonly title: string
  readonly text: string
  readonly photos: readonly string[]
}

export const reportReasons = ["abuse", "private", "advertising", "not-about-it"] as const
export type ReportReason = (typeof reportReasons)[number]

export type Photo = { readonly id: string; readonly image: ItemImage }

/** One customer's review of one product, as it is kept. */
export type Review = Omit<ReviewDraft, "photos"> & {
  readonly id: string
  readonly productId: string
  readonly customerId: string
  /** "Asha K." */
  readonly author: string
  readonly photos: readonly Photo[]
  /** The product was delivered to its author. */
  readonly verified: boolean
  readonly state: "shown" | "hidden"
  /** Why staff hid it; null while it is shown. */
  readonly hiddenFor: string | null
  readonly helpful: number
  /** Reports that staff hasn't looked at, and what they say. */
  readonly reports: number
  readonly why: readonly ReportReason[]
  readonly writtenAt: Date
  readonly editedAt: Date | null
}

/** What anybody may see of it. */
export type ShownReview = Pick<
  Review,
  "id" | "author" | "stars" | "title" | "text" | "verified" | "helpful" | "writtenAt" | "editedAt"
> & {
  readonly photos: readonly ItemImage[]
  readonly mine: boolean
  readonly foundHelpful: boolean
}

/** What its author sees of it. */
export type OwnReview = Omit<Review, "customerId" | "reports" | "why">

export type ReviewOrder = "helpful" | "newest"

export type ReviewQuery = PageRequest & {
  readonly productId: string
  readonly order: ReviewOrder
  readonly stars: Stars | null
  readonly verifiedOnly: boolean
}

/** What staff may do about a reported text: keep it and forget the reports, hide it, show it again. */
export type Verdict = "keep" | "hide" | "restore"

export type Moderation = {
  readonly actorId: string
  readonly verdict: Verdict
  /** Told to the author of what is hidden. */
  readonly reason: string
}

export type StaffReview = Omit<Review, "customerId">

export type ReviewRefusal =
  | { readonly code: "PRODUCT_NOT_FOUND" }
  | { readonly code: "REVIEW_NOT_FOUND" }
  | { readonly code: "OWN_REVIEW" }
  | { readonly code: "PHOTO_NOT_FOUND"; readonly photo: string }
  | { readonly code: "PHOTO_REFUSED"; readonly why: "not-a-picture" | "too-large" }

/** What staff did to something that was written, as it was told. */
export type ModerationNote = EventPayload<typeof writingModerated>

/** The reviews' front door. Every call is safe to repeat. */
export type Reviews = {
  /** The author's one review of the product, new or changed. */
  readonly write: (
    author: Author,
    productId: string,
    draft: ReviewDraft,
  ) => Promise<Result<OwnReview, ReviewRefusal>>
  readonly remove: (customerId: string, productId: string) => Promise<void>
  readonly own: (customerId: string, productId: string) => Promise<OwnReview | null>
  readonly listOwn: (customerId: string, page: PageRequest) => Promise<Page<OwnReview>>
  /** Those that are shown, as `viewer` (a customer's id, or null) sees them. */
  readonly list: (query: ReviewQuery, viewer: string | null) => Promise<Page<ShownReview>>
  /** How what a seller sells now is rated in its reviews, all together; no reviews, no rating. */
  readonly ratingOfSeller: (supplierId: string) => Promise<Given>
  /** A picture for a review to come: checked by its bytes, rendered anew, without what its camera wrote into it. */
  readonly addPhoto: (customerId: string, bytes: Uint8Array) => Promise<Result<Photo, ReviewRefusal>>
  /** Answers how many find it helpful now. One vote a customer, none for oneself. */
  readonly vote: (
    customerId: string,
    reviewId: string,
    helpful: boolean,
  ) => Promise<Result<number, ReviewRefusal>>
  readonly report: (
    customerId: string,
    reviewId: string,
    reason: ReportReason,
  ) => Promise<Result<null, ReviewRefusal>>
  /** For staff: reported ones (most reports first) or hidden ones. */
  readonly queue: (state: "reported" | "hidden", page: PageRequest) => Promise<Page<StaffReview>>
  readonly moderate: (reviewId: string, moderation: Moderation) => Promise<Result<null, ReviewRefusal>>
  /** Keeps what staff did where everything staff does is kept; once, however often it is told. */
  readonly keepNote: (eventId: string, note: ModerationNote, at: Date) => Promise<void>
  /** Whose account is gone: what they wrote stays, by nobody; their votes' and reports' names go. Answers how many reviews. */
  readonly forget: (customerId: string) => Promise<number>
}
