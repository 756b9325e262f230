import { ok } from "../../../shared/index.ts"
import type { CatalogEdge } from "../../ports.ts"
import type { ReviewBook } from "../ports.ts"
import type { Reviews } from "../review.model.ts"

type RemoveReviewPorts = {
  readonly edge: Pick<CatalogEdge, "clock" | "ids">
  readonly book: Pick<ReviewBook, "change">
}

/** Takes one's own review back, shown or hidden. Whoever has none is content as well. */
export const makeRemoveReview =
  ({ edge, book }: RemoveReviewPorts): Reviews["remove"] =>
  async (customerId, productId) => {
    const trace = { at: edge.clock.now(), correlationId: edge.ids.uuid() }
    await book.change<never>({ productId, customerId }, () => ok(null), trace)
  }
