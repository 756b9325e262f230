import type { Given, ShownReview } from "@haat/domain/catalog"
import { logFor } from "@haat/platform/log"
import { shop } from "../../../server/shop.ts"
import { allReviews } from "./shown/review-url.rule.ts"

const onPage = 3

const without = (what: string, error: unknown): void =>
  logFor("web.reviews").warn({ err: error }, `a product's page goes without ${what}`)

/** The most helpful reviews for a page that is shared by all; null while they can't be read: the page stands without them. */
export const readTopReviews = async (productId: string): Promise<readonly ShownReview[] | null> => {
  try {
    const { reviews } = await shop()
    return (await reviews.list({ ...allReviews, productId, limit: onPage }, null)).items
  } catch (error) {
    without("its reviews", error)
    return null
  }
}

/** How what a seller sells is rated; none while it can't be read. */
export const readSellerRating = async (supplierId: string): Promise<Given> => {
  try {
    return await (await shop()).reviews.ratingOfSeller(supplierId)
  } catch (error) {
    without("its seller's rating", error)
    return { average: 0, count: 0 }
  }
}
