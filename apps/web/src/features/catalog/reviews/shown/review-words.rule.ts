import type { ReportReason, Stars } from "@haat/domain/catalog"

export const starWords: Readonly<Record<Stars, string>> = {
  1: "Poor",
  2: "Not good",
  3: "Fair",
  4: "Good",
  5: "Excellent",
}

export const starsText = (stars: number): string => (stars === 1 ? "1 star" : `${stars} stars`)

export const countText = (count: number): string => (count === 1 ? "1 review" : `${count} reviews`)

export const helpfulText = (count: number): string =>
  count === 0 ? "" : count === 1 ? "1 person found this helpful" : `${count} people found this helpful`

export const reportWords: Readonly<Record<ReportReason, string>> = {
  abuse: "Insults or threatens somebody",
  private: "Tells something private",
  advertising: "Advertises something",
  "not-about-it": "Isn’t about this product",
}

const problems: Readonly<Record<string, string>> = {
  SIGN_IN_NEEDED: "Sign in first.",
  OWN_REVIEW: "This is your own review.",
  REVIEW_NOT_FOUND: "This review isn’t there any more.",
  PRODUCT_NOT_FOUND: "This product isn’t sold here any more.",
  PHOTO_NOT_FOUND: "One of your photos is gone. Take it out and add it again.",
  TOO_MANY_REQUESTS: "That was a lot at once. Wait a while and try again.",
}

/** Why it didn't work, and what to do, of what a mutation threw. */
export const reviewProblem = (error: unknown): string => {
  const data = (error as { readonly data?: { readonly refusal?: { readonly code: string } | null } } | null)
    ?.data
  return problems[data?.refusal?.code ?? ""] ?? "That didn’t go through. Check your connection and try again."
}

/** Whole percents of a histogram's bars. */
export const shareOf = (many: number, count: number): number =>
  count === 0 ? 0 : Math.round((many / count) * 100)
