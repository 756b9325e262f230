import { aStoredItem } from "../../testing/item.builder.ts"
import { fakeCatalogStores, fakeEdge } from "../../testing/stores.fake.ts"
import { makeAnswerReviews } from "../minding/answer-reviews.use-case.ts"
import { makeModerateReviews } from "../minding/moderate-reviews.use-case.ts"
import { makeReadReviews } from "../minding/read-reviews.use-case.ts"
import type { ReviewDraft } from "../review.model.ts"
import { makeAddPhoto } from "../writing/add-photo.use-case.ts"
import { makeRemoveReview } from "../writing/remove-review.use-case.ts"
import { makeWriteReview } from "../writing/write-review.use-case.ts"
import { fakeReviewBook } from "./review-book.fake.ts"

/** The reviews' front door over stores in memory, with one product; `received` names who got it delivered. */
export const reviewedShop = (received: readonly string[] = []) => {
  const stores = fakeCatalogStores()
  const item = aStoredItem(1)
  stores.stored.items.set(item.product.id, item)
  const fake = fakeReviewBook(stores.stored.items)
  const purchases = { hasReceived: async (customerId: string) => received.includes(customerId) }
  const ports = { ...stores, edge: fakeEdge(), book: fake.book, purchases }
  const reviews = {
    write: makeWriteReview(ports),
    remove: makeRemoveReview(ports),
    addPhoto: makeAddPhoto(ports),
    ...makeReadReviews({
      ...ports,
      served: (image) => ({ ...image, url: `https://cdn.example${image.url}` }),
    }),
    ...makeAnswerReviews(ports),
    ...makeModerateReviews(ports),
  }
  const productId = item.product.id
  const rating = () => stores.stored.items.get(productId)?.product.rating
  return { reviews, productId, rating, told: fake.told, stored: stores.stored }
}

export const aDraft = (more: Partial<ReviewDraft> = {}): ReviewDraft => ({
  ...{ stars: 4, title: "Good mug", text: "Holds the tea.", photos: [] },
  ...more,
})

export const asha = { customerId: "c1", name: "Asha Kumari" }
