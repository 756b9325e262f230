import { type InterestCount, prior, windowDays } from "./conversion.model.ts"

/**
 * Share of those who look that buy: mean of the Beta distribution of the prior and what was seen. Between 0 and 1; few clicks
 * move it little, so neither one lucky sale nor one idle click lifts or sinks a product. What is bought without a click (from the
 * homepage, say) counts as if it had been clicked.
 */
export const rateOf = ({ clicks, orders }: Pick<InterestCount, "clicks" | "orders">): number =>
  (prior.orders + orders) / (prior.clicks + Math.max(clicks, orders))

/** Differences below a fiftieth change no order worth a writing. */
export const isNews = (held: number | undefined, rate: number): boolean =>
  held === undefined || Math.abs(held - rate) > rate / 50

const dayMs = 86_400_000

/** The first moment of the window, on a day's border, so that the same day always counts alike. */
export const windowStart = (now: Date): Date =>
  new Date(Math.floor(now.getTime() / dayMs) * dayMs - (windowDays - 1) * dayMs)

/** Outside the window, or dated so far ahead that it would stay for ever. */
export const isOutside = (at: Date, now: Date): boolean =>
  at.getTime() < windowStart(now).getTime() || at.getTime() > now.getTime() + dayMs
