import type { Interests, SearchEdge, Shelf } from "../ports.ts"
import type { Search } from "../search.model.ts"
import { isOutside } from "./conversion.rule.ts"

export type NoteInterestPorts = Pick<SearchEdge, "clock"> & {
  readonly interests: Pick<Interests, "note">
  readonly shelf: Pick<Shelf, "getPrices">
}

/**
 * Counts clicks and orders of products that are on sale; what names anything else, or another time, is left out: anybody can send
 * a click. Safe to repeat.
 */
export const makeNoteInterest =
  ({ clock, interests, shelf }: NoteInterestPorts): Search["noteInterest"] =>
  async (seen) => {
    const now = clock.now()
    const timely = seen.filter(({ at }) => !isOutside(at, now))
    if (timely.length === 0) return
    const asked = [...new Set(timely.map(({ productId }) => productId))]
    const known = new Set((await shelf.getPrices(asked)).map(({ productId }) => productId))
    const counted = timely.filter(({ productId }) => known.has(productId))
    if (counted.length > 0) await interests.note(counted)
  }
