import type { ReviewOrder, Stars } from "@haat/domain/catalog"

export const pageSize = 10

/** Which reviews a page shows, as its address says. */
export type ReviewChoice = {
  readonly order: ReviewOrder
  readonly stars: Stars | null
  readonly verifiedOnly: boolean
  readonly cursor: string | null
}

export const allReviews: ReviewChoice = { order: "helpful", stars: null, verifiedOnly: false, cursor: null }

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

const starsOf = (text: unknown): Stars | null => {
  const stars = ([1, 2, 3, 4, 5] as const).find((one) => String(one) === text)
  return stars ?? null
}

/** What an address asks for; what it can't mean is passed over. */
export const readReviewChoice = (params: Params): ReviewChoice => ({
  order: params.sort === "newest" ? "newest" : "helpful",
  stars: starsOf(params.stars),
  verifiedOnly: params.verified === "1",
  cursor: typeof params.after === "string" && params.after.length <= 80 ? params.after : null,
})

/** The address of this choice among a product's reviews. */
export const reviewsHref = (slug: string, { order, stars, verifiedOnly, cursor }: ReviewChoice): string => {
  const query = new URLSearchParams({
    ...(order === "newest" ? { sort: "newest" } : {}),
    ...(stars === null ? {} : { stars: String(stars) }),
    ...(verifiedOnly ? { verified: "1" } : {}),
    ...(cursor === null ? {} : { after: cursor }),
  })
  return `/p/${encodeURIComponent(slug)}/reviews${query.size > 0 ? `?${query}` : ""}`
}

export const writeHref = (slug: string): string => `/p/${encodeURIComponent(slug)}/review`
