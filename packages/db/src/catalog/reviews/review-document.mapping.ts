import {
  placeOfCursor,
  type Review,
  type ReviewOrder,
  reviewCursor,
  type WhichReview,
} from "@haat/domain/catalog"
import type { Filter, Sort } from "mongodb"
import type { ReviewDocument } from "./review.collection.ts"

export const documentOf = ({ id, ...review }: Review): ReviewDocument => ({ _id: id, ...review })
export const reviewOf = ({ _id, ...review }: ReviewDocument): Review => ({ id: _id, ...review })

export const filterOf = (which: WhichReview): Filter<ReviewDocument> =>
  "reviewId" in which ? { _id: which.reviewId } : { productId: which.productId, customerId: which.customerId }

export const sortOf = (order: ReviewOrder): Sort =>
  order === "newest" ? { writtenAt: -1, _id: -1 } : { helpful: -1, writtenAt: -1, _id: -1 }

/** What comes after the cursor in the order; nothing at all after one that no page answered. */
export const afterCursor = (cursor: string | null, order: ReviewOrder): readonly Filter<ReviewDocument>[] => {
  if (cursor === null) return []
  const place = placeOfCursor(cursor)
  if (!place) return [{ _id: { $in: [] } }]
  const { helpful, writtenAt, id } = place
  const older = [{ writtenAt: { $lt: writtenAt } }, { writtenAt, _id: { $lt: id } }]
  if (order === "newest") return [{ $or: older }]
  return [{ $or: [{ helpful: { $lt: helpful } }, ...older.map((one) => ({ helpful, ...one }))] }]
}

const mostOnPage = 50

export const sizeOf = (limit: number): number => Math.max(1, Math.min(mostOnPage, Math.trunc(limit)))

/** A page out of one document more than fits. */
export const pageOf = (documents: readonly ReviewDocument[], size: number) => {
  const items = documents.slice(0, size).map(reviewOf)
  const last = items.at(-1)
  return { items, next: documents.length > size && last ? reviewCursor(last) : null }
}
