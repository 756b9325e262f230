import type { Page, PageRequest, Result } from "../../shared/index.ts"
import type { Tally } from "./rating.model.ts"
import type { ReportReason, Review, ReviewQuery, Verdict } from "./review.model.ts"

/** Which review: a customer's of a product, or one by its id. */
export type WhichReview =
  | { readonly productId: string; readonly customerId: string }
  | { readonly reviewId: string }

export type Trace = {
  readonly at: Date
  readonly correlationId: string
  /** Whoever of the staff changes it, and why; told so that it is kept with what staff did. */
  readonly staff?: { readonly actorId: string; readonly verdict: Verdict; readonly reason: string }
}

/** What is to stand after what stands; pure, for it may be asked again after a conflict. */
export type Decide<Refusal> = (before: Review | null) => Result<Review | null, Refusal>

export type Report = {
  readonly customerId: string
  readonly reviewId: string
  readonly reason: ReportReason
  readonly at: Date
}

/** Where reviews are kept, with their products' ratings. */
export type ReviewBook = {
  /**
   * In one transaction: the review becomes what is decided, its product's rating follows, and both are told. Nothing is written
   * when what is decided is what stands. A new review of a product that doesn't exist is refused.
   */
  readonly change: <Refusal>(
    which: WhichReview,
    decide: Decide<Refusal>,
    trace: Trace,
  ) => Promise<Result<Review | null, Refusal | { readonly code: "PRODUCT_NOT_FOUND" }>>
  readonly find: (which: WhichReview) => Promise<Review | null>
  /** Shown ones only. Pages go on after the last review seen, wherever it stands by then. */
  readonly list: (query: ReviewQuery) => Promise<Page<Review>>
  readonly ofAuthor: (customerId: string, page: PageRequest) => Promise<Page<Review>>
  readonly queue: (state: "reported" | "hidden", page: PageRequest) => Promise<Page<Review>>
  /** Takes or gives back this customer's vote; answers the votes now, null where there is no such review that is shown. */
  readonly vote: (customerId: string, reviewId: string, helpful: boolean) => Promise<number | null>
  readonly votedBy: (customerId: string, reviewIds: readonly string[]) => Promise<ReadonlySet<string>>
  /** Once a customer and review; false where there is no such review that is shown. */
  readonly report: (report: Report) => Promise<boolean>
  readonly forget: (customerId: string, author: string) => Promise<number>
  /** The stars of all that a seller sells now, added up. */
  readonly tallyOfSeller: (supplierId: string) => Promise<Tally>
}

/** Who bought what; ordering's to know. */
export type Purchases = {
  /** Whether this customer got this product delivered. */
  readonly hasReceived: (customerId: string, productId: string) => Promise<boolean>
}
