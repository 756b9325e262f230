import { err, ok } from "../../../shared/index.ts"
import type { CatalogEdge } from "../../ports.ts"
import type { ReviewBook } from "../ports.ts"
import type { Reviews } from "../review.model.ts"
import { moderated } from "../writing/change-review.rule.ts"

type ModerateReviewsPorts = {
  readonly edge: Pick<CatalogEdge, "clock" | "ids">
  readonly book: Pick<ReviewBook, "change" | "queue" | "forget">
}

/** What staff does: look at what was reported, hide it or let it stand. What is hidden counts no longer. */
export const makeModerateReviews = ({
  edge,
  book,
}: ModerateReviewsPorts): Pick<Reviews, "queue" | "moderate" | "forget"> => ({
  queue: async (state, page) => {
    const { items, next } = await book.queue(state, page)
    return { items: items.map(({ customerId: _c, ...review }) => review), next }
  },
  moderate: async (reviewId, { actorId, verdict, reason }) => {
    const changed = await book.change(
      { reviewId },
      (before) =>
        before ? ok(moderated(before, { verdict, reason })) : err({ code: "REVIEW_NOT_FOUND" } as const),
      {
        at: edge.clock.now(),
        correlationId: edge.ids.uuid(),
        staff: { actorId, verdict, reason },
      },
    )
    return changed.ok ? ok(null) : changed
  },
  forget: (customerId) => book.forget(customerId, "A former customer"),
})
