import { type IndexDocument, priorRate, type RankingWeights } from "@haat/domain/search"

type Numbers = "popularity" | "rating" | "conversion"

/** How much each number speaks for a product by the shop's own measure. */
export const measures: Readonly<Record<Numbers, { readonly own: number; readonly factor: number }>> = {
  popularity: { own: 1, factor: 1 },
  rating: { own: 0.2, factor: 1 },
  conversion: { own: 4, factor: 10 },
}

const saturated = (value: number, { own, factor }: (typeof measures)[Numbers]): number =>
  own * Math.log10(1 + factor * value)

type Told = Pick<IndexDocument, "popularity" | "ratingAverage" | "conversion">

/** What sales, ratings and conversion say for a product together; written with it, so that a query adds one number in place of three. */
export const meritOf = ({ popularity, ratingAverage, conversion = priorRate }: Told): number =>
  saturated(Math.max(0, popularity), measures.popularity) +
  measures.rating.own * ratingAverage +
  saturated(conversion, measures.conversion)

/** The one weight of all three numbers; null where staff weigh them apart, and the sum that is written says nothing. */
export const meritWeight = ({ popularity, rating, conversion }: RankingWeights): number | null =>
  popularity === rating && rating === conversion ? popularity : null

const halfLifeMs = 30 * 86_400_000
/** The engine takes the day's half as a float, which holds ten years before and after this; beyond that newness would count nothing. */
const epochMs = Date.parse("2032-01-01T00:00:00Z")

/** Two to the number of half-lives that a moment comes after the epoch. */
const doublings = (moment: string): number => 2 ** ((Date.parse(moment) - epochMs) / halfLifeMs)

/**
 * What is left of newness halves every thirty days: 2^(-age/30d). That is one half written with the product, 2^(created/30d), times
 * one of the day on which it is asked for, so that no match needs to be held against the clock.
 */
export const newnessOf = ({ createdAt }: Pick<IndexDocument, "createdAt">): number => doublings(createdAt)

/** The other half, for a local date: at most a fortieth off what the clock would say, by the same share for every product. */
export const newnessOn = (date: string): number => 1 / doublings(date)
