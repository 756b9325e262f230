import { ok } from "../../../shared/index.ts"
import type { StoredItem } from "../../items/item.model.ts"
import type { ReviewBook, Trace, WhichReview } from "../ports.ts"
import type { Tally } from "../rating.model.ts"
import { noTally, ratingAfterReview } from "../rating.rule.ts"
import type { Review } from "../review.model.ts"
import { placeOfCursor, reviewCursor } from "../review-cursor.rule.ts"
import { countedOf } from "../writing/change-review.rule.ts"

const newest = (a: Review, b: Review): number =>
  b.writtenAt.getTime() - a.writtenAt.getTime() || (a.id < b.id ? 1 : -1)
const mostHelpful = (a: Review, b: Review): number => b.helpful - a.helpful || newest(a, b)

type Order = (a: Review, b: Review) => number
type Asked = { readonly cursor: string | null; readonly limit: number }

const pageOf = (reviews: readonly Review[], order: Order, { cursor, limit }: Asked) => {
  const place = cursor === null ? null : placeOfCursor(cursor)
  const after = [...reviews].sort(order).filter((one) => {
    if (cursor === null) return true
    return place !== null && one.id !== place.id && order(place as Review, one) < 0
  })
  const items = after.slice(0, limit)
  const last = items.at(-1)
  return { items, next: after.length > limit && last ? reviewCursor(last) : null }
}

/** Reviews in memory, with the ratings of the items given. */
export const fakeReviewBook = (items: Map<string, StoredItem>) => {
  const reviews = new Map<string, Review>()
  const voices = { votes: new Set<string>(), reports: new Set<string>() }
  const told: Trace[] = []
  const find = (which: WhichReview): Review | null =>
    [...reviews.values()].find((one) =>
      "reviewId" in which
        ? one.id === which.reviewId
        : one.productId === which.productId && one.customerId === which.customerId,
    ) ?? null
  const shown = (reviewId: string) => {
    const review = find({ reviewId })
    return review?.state === "shown" ? review : null
  }
  const follow = (before: Review | null, after: Review | null): boolean => {
    const item = items.get((after ?? before)?.productId ?? "")
    if (!item) return false
    const rating = ratingAfterReview(item.product.rating, countedOf(before), countedOf(after))
    items.set(item.product.id, { ...item, product: { ...item.product, rating } })
    return true
  }
  const of = (keep: (review: Review) => boolean) => [...reviews.values()].filter(keep)
  const book: ReviewBook = {
    change: async (which, decide, trace) => {
      const before = find(which)
      const decided = decide(before)
      if (!decided.ok || decided.value === before) return decided
      if (!follow(before, decided.value)) return { ok: false, error: { code: "PRODUCT_NOT_FOUND" } }
      if (decided.value) reviews.set(decided.value.id, decided.value)
      else reviews.delete(before?.id ?? "")
      told.push(trace)
      return ok(decided.value)
    },
    find: async (which) => find(which),
    list: async ({ productId, stars, verifiedOnly, order, ...page }) => {
      const kept = of(
        (one) =>
          one.productId === productId &&
          one.state === "shown" &&
          (stars === null || one.stars === stars) &&
          (!verifiedOnly || one.verified),
      )
      return pageOf(kept, order === "newest" ? newest : mostHelpful, page)
    },
    ofAuthor: async (customerId, page) =>
      pageOf(
        of((one) => one.customerId === customerId),
        newest,
        page,
      ),
    queue: async (state, page) =>
      pageOf(
        of((one) => (state === "hidden" ? one.state === "hidden" : one.reports > 0)),
        newest,
        page,
      ),
    vote: async (customerId, reviewId, helpful) => {
      const review = shown(reviewId)
      if (!review) return null
      const voice = `${reviewId}:${customerId}`
      if (voices.votes.has(voice) !== helpful)
        reviews.set(reviewId, { ...review, helpful: review.helpful + (helpful ? 1 : -1) })
      if (helpful) voices.votes.add(voice)
      else voices.votes.delete(voice)
      return find({ reviewId })?.helpful ?? null
    },
    votedBy: async (customerId, ids) => new Set(ids.filter((id) => voices.votes.has(`${id}:${customerId}`))),
    report: async ({ customerId, reviewId, reason }) => {
      const review = shown(reviewId)
      if (!review) return false
      const voice = `${reviewId}:${customerId}`
      const why = [...new Set([...review.why, reason])]
      if (!voices.reports.has(voice)) reviews.set(reviewId, { ...review, reports: review.reports + 1, why })
      voices.reports.add(voice)
      return true
    },
    forget: async (customerId, author) => {
      const own = of((one) => one.customerId === customerId)
      for (const review of own) reviews.set(review.id, { ...review, author, customerId: `gone:${review.id}` })
      return own.length
    },
    tallyOfSeller: async (supplierId) =>
      [...items.values()]
        .filter(({ product }) => product.supplierId === supplierId && product.state === "live")
        .map(({ product }) => product.rating.stars ?? noTally)
        .reduce((sum, one) => sum.map((many, at) => many + (one[at] ?? 0)) as unknown as Tally, noTally),
  }
  return { book, reviews, told }
}
