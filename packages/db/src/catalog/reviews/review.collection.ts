import type { ReportReason, Review } from "@haat/domain/catalog"
import type { CollectionPlan } from "../../shared/index.ts"

export type ReviewDocument = Omit<Review, "id"> & { readonly _id: string }

/** `_id` is `<review>:<customer>`: one a customer. */
export type VoteDocument = { readonly _id: string; readonly reviewId: string; readonly customerId: string }
export type ReportDocument = VoteDocument & { readonly reason: ReportReason; readonly at: Date }

export const reviewCollections = {
  reviews: "catalog_review",
  votes: "catalog_review_vote",
  reports: "catalog_review_report",
} as const

const of = { productId: 1, state: 1 } as const
const newest = { writtenAt: -1, _id: -1 } as const
const helpful = { helpful: -1, ...newest } as const

/** Each index serves a list as it is read: a product's, with or without one count of stars; an author's; the staff's two queues. */
export const reviewPlans: readonly CollectionPlan[] = [
  {
    name: reviewCollections.reviews,
    indexes: [
      { keys: { productId: 1, customerId: 1 }, options: { unique: true } },
      { keys: { ...of, ...newest } },
      { keys: { ...of, ...helpful } },
      { keys: { ...of, stars: 1, ...newest } },
      { keys: { ...of, stars: 1, ...helpful } },
      { keys: { customerId: 1, ...newest } },
      {
        keys: { reports: -1, ...newest },
        options: { partialFilterExpression: { reports: { $gt: 0 } } },
      },
      { keys: { state: 1, ...newest }, options: { partialFilterExpression: { state: "hidden" } } },
    ],
  },
  { name: reviewCollections.votes, indexes: [{ keys: { customerId: 1 } }] },
  { name: reviewCollections.reports, indexes: [{ keys: { customerId: 1 } }] },
]
