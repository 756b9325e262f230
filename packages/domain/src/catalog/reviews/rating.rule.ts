import type { Given, Rating, Tally } from "./rating.model.ts"
import type { Stars } from "./review.model.ts"

export const noTally: Tally = [0, 0, 0, 0, 0]

export const countOf = (tally: Tally): number => tally.reduce((sum, one) => sum + one, 0)

/** To two digits; 0 where nobody gave any. */
export const averageOf = (tally: Tally): number => {
  const count = countOf(tally)
  const sum = tally.reduce((all, many, at) => all + many * (at + 1), 0)
  return count === 0 ? 0 : Math.round((sum / count) * 100) / 100
}

const givenOf = (rating: Rating | undefined): Given => {
  const { average, count } = rating?.given ?? rating ?? { average: 0, count: 0 }
  return { average, count }
}

const shown = (given: Given, stars: Tally): Rating =>
  countOf(stars) === 0 ? given : { average: averageOf(stars), count: countOf(stars), stars, given }

/** The rating after a feed was read: reviews outrank what the supplier says, which is kept for when there are none. */
export const ratingAfterFeed = (given: Given | undefined, before: Rating | undefined): Rating =>
  shown(given ?? givenOf(before), before?.stars ?? noTally)

/** What one review gives to its product's rating: null where it isn't there or isn't shown. */
export type Counted = Stars | null

/** The rating after one review changed from what it gave to what it gives. */
export const ratingAfterReview = (rating: Rating, before: Counted, after: Counted): Rating => {
  const stars = [...(rating.stars ?? noTally)] as [number, number, number, number, number]
  if (before !== null) stars[before - 1] = (stars[before - 1] ?? 0) - 1
  if (after !== null) stars[after - 1] = (stars[after - 1] ?? 0) + 1
  if (stars.some((many) => many < 0)) throw new Error("a review was taken from a tally that never held it")
  return shown(givenOf(rating), stars)
}
