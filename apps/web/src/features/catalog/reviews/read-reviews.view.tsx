import type { ShownReview } from "@haat/domain/catalog"
import { logFor } from "@haat/platform/log"
import { shop } from "../../../server/shop.ts"
import { allReviews } from "./shown/review-url.rule.ts"

const onPage = 3

/** The most helpful reviews for a page that is shared by all; null while they can't be read: the page stands without them. */
export const readTopReviews = async (productId: string): Promise<readonly ShownReview[] | null> => {
  try {
    const { reviews } = await shop()
    return (await reviews.list({ ...allReviews, productId, limit: onPage }, null)).items
  } catch (error) {
    logFor("web.reviews").warn({ err: error }, "a product's page goes without its reviews")
    return null
  }
}
