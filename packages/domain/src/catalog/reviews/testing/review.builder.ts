import type { Review } from "../review.model.ts"

/** A review number `n` of a product, by a customer of its own. */
export const aReview = (n: number, more: Partial<Review> = {}): Review => ({
  id: `018f0000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`,
  productId: "p1",
  customerId: `c${n}`,
  author: "Asha K.",
  stars: 4,
  title: "Good mug",
  text: "Holds the tea.",
  photos: [],
  verified: n % 2 === 0,
  state: "shown",
  hiddenFor: null,
  helpful: 0,
  reports: 0,
  why: [],
  writtenAt: new Date(Date.UTC(2026, 0, 5, 10, n % 60)),
  editedAt: null,
  ...more,
})
