import type { ItemImage } from "../../catalog.model.ts"
import type { ReviewBook } from "../ports.ts"
import { averageOf, countOf } from "../rating.rule.ts"
import type { Review, Reviews, ShownReview } from "../review.model.ts"
import { ownView } from "../writing/write-review.use-case.ts"

type ReadReviewsPorts = {
  readonly book: Pick<ReviewBook, "find" | "list" | "ofAuthor" | "votedBy" | "tallyOfSeller">
  /** Where pictures are read from. */
  readonly served: (image: ItemImage) => ItemImage
}

type Viewer = { readonly viewer: string | null; readonly voted: ReadonlySet<string> }

const shownTo = (
  { customerId, state: _s, hiddenFor: _h, reports: _r, why: _w, productId: _p, photos, ...review }: Review,
  { viewer, voted }: Viewer,
  served: ReadReviewsPorts["served"],
): ShownReview => ({
  ...review,
  photos: photos.map(({ image }) => served(image)),
  mine: customerId === viewer,
  foundHelpful: voted.has(review.id),
})

/** Reading reviews: by anybody those that are shown, one's own always. */
export const makeReadReviews = ({
  book,
  served,
}: ReadReviewsPorts): Pick<Reviews, "list" | "own" | "listOwn" | "ratingOfSeller"> => ({
  list: async (query, viewer) => {
    const { items, next } = await book.list(query)
    const ids = items.map(({ id }) => id)
    const voted = viewer === null ? new Set<string>() : await book.votedBy(viewer, ids)
    return { items: items.map((review) => shownTo(review, { viewer, voted }, served)), next }
  },
  own: async (customerId, productId) => {
    const review = await book.find({ productId, customerId })
    return review && ownView(review)
  },
  ratingOfSeller: async (supplierId) => {
    const tally = await book.tallyOfSeller(supplierId)
    return { average: averageOf(tally), count: countOf(tally) }
  },
  listOwn: async (customerId, page) => {
    const { items, next } = await book.ofAuthor(customerId, page)
    return { items: items.map(ownView), next }
  },
})
