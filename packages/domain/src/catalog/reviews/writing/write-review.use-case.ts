import { err, ok } from "../../../shared/index.ts"
import type { CatalogEdge, Pictures } from "../../ports.ts"
import { authorName } from "../author-name.rule.ts"
import type { Purchases, ReviewBook } from "../ports.ts"
import type { OwnReview, Photo, Review, Reviews } from "../review.model.ts"
import { written } from "./change-review.rule.ts"
import { photoReference } from "./photo.rule.ts"

export type WriteReviewPorts = {
  readonly edge: Pick<CatalogEdge, "clock" | "ids">
  readonly book: Pick<ReviewBook, "change">
  readonly pictures: Pick<Pictures, "byReferences">
  readonly purchases: Purchases
}

export const ownView = ({ customerId: _c, reports: _r, why: _w, ...own }: Review): OwnReview => own

/**
 * Writes the author's one review of a product, or changes it: shown at once. Photos must be the author's own. Whether it is
 * verified is asked anew with each writing.
 */
export const makeWriteReview =
  ({ edge, book, pictures, purchases }: WriteReviewPorts): Reviews["write"] =>
  async ({ customerId, name }, productId, { photos: ids, ...words }) => {
    const [verified, found] = await Promise.all([
      purchases.hasReceived(customerId, productId),
      pictures.byReferences(ids.map((id) => photoReference(customerId, id))),
    ])
    const photos: Photo[] = []
    for (const id of ids) {
      const image = found.get(photoReference(customerId, id))
      if (!image) return err({ code: "PHOTO_NOT_FOUND", photo: id })
      photos.push({ id, image })
    }
    const [now, id] = [edge.clock.now(), edge.ids.uuid()]
    const full = { ...words, photos, verified, author: authorName(name) }
    const changed = await book.change<never>(
      { productId, customerId },
      (before) => ok(written(before, full, { id, productId, customerId, now })),
      { at: now, correlationId: id },
    )
    if (!changed.ok) return changed
    if (!changed.value) throw new Error("a review was written and isn't there")
    return ok(ownView(changed.value))
  }
