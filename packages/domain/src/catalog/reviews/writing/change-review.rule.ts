import type { Counted } from "../rating.rule.ts"
import type { Moderation, Photo, Review, ReviewDraft } from "../review.model.ts"

export type Written = Omit<ReviewDraft, "photos"> & {
  readonly photos: readonly Photo[]
  readonly author: string
  readonly verified: boolean
}

export type Birth = { readonly id: string; readonly productId: string; readonly customerId: string }

const same = (before: Review, { photos, ...written }: Written): boolean =>
  Object.entries(written).every(([field, value]) => before[field as keyof Written] === value) &&
  before.photos.length === photos.length &&
  before.photos.every(({ id }, at) => id === photos[at]?.id)

/**
 * The review after its author wrote it, for the first time or anew. The same object when nothing changed. Who writes anew
 * keeps votes and reports, and what staff hid stays hidden.
 */
export const written = (
  before: Review | null,
  words: Written,
  birth: Birth & { readonly now: Date },
): Review => {
  if (before) return same(before, words) ? before : { ...before, ...words, editedAt: birth.now }
  const { now, ...own } = birth
  return {
    ...own,
    ...words,
    ...{ state: "shown", hiddenFor: null, helpful: 0, reports: 0, why: [], writtenAt: now, editedAt: null },
  }
}

/** The review after staff decided. The same object when that is how it stood. */
export const moderated = (
  before: Review,
  { verdict, reason }: Pick<Moderation, "verdict" | "reason">,
): Review => {
  const looked = { ...before, reports: 0, why: [] }
  if (verdict === "hide")
    return before.state === "hidden" ? before : { ...looked, state: "hidden", hiddenFor: reason }
  if (verdict === "keep") return before.reports === 0 ? before : looked
  return before.state === "shown" ? before : { ...looked, state: "shown", hiddenFor: null }
}

/** What the review gives to its product's rating. */
export const countedOf = (review: Review | null): Counted => (review?.state === "shown" ? review.stars : null)
