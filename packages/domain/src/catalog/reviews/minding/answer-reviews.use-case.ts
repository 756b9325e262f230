import { err, ok } from "../../../shared/index.ts"
import type { CatalogEdge } from "../../ports.ts"
import type { ReviewBook } from "../ports.ts"
import type { Reviews } from "../review.model.ts"

type AnswerReviewsPorts = {
  readonly edge: Pick<CatalogEdge, "clock">
  readonly book: Pick<ReviewBook, "find" | "vote" | "report">
}

const missing = err({ code: "REVIEW_NOT_FOUND" } as const)

/** What readers say of others' reviews: helpful or not, or that staff should look at it. Each counts once a customer. */
export const makeAnswerReviews = ({ edge, book }: AnswerReviewsPorts): Pick<Reviews, "vote" | "report"> => {
  const others = async (customerId: string, reviewId: string) => {
    const review = await book.find({ reviewId })
    if (review?.state !== "shown") return missing
    return review.customerId === customerId ? err({ code: "OWN_REVIEW" } as const) : ok(review)
  }
  return {
    vote: async (customerId, reviewId, helpful) => {
      const found = await others(customerId, reviewId)
      if (!found.ok) return found
      const votes = await book.vote(customerId, reviewId, helpful)
      return votes === null ? missing : ok(votes)
    },
    report: async (customerId, reviewId, reason) => {
      const found = await others(customerId, reviewId)
      if (!found.ok) return found
      return (await book.report({ customerId, reviewId, reason, at: edge.clock.now() })) ? ok(null) : missing
    },
  }
}
