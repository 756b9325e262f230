const second = 1000
const dense = 6
const tenMinutes = 600 * second

/** An outcome that is still unknown after this long is a case for the daily reconciliation. */
export const INQUIRY_HORIZON_MS = 24 * 3600 * second

/** The pause before inquiry number `checks + 1`: 1, 2, 4 … 32 s, then ten minutes; ±25 % by `jitter` in [0, 1). */
export const nextCheckDelayMs = (checks: number, jitter: number): number => {
  const base = checks < dense ? second * 2 ** checks : tenMinutes
  return Math.round(base * (0.75 + jitter / 2))
}

/** An attempt whose buyer is at the hosted page is asked about seldom: its webhook is the usual way. */
export const WAITING_CHECK_MS = 60 * second
/** A first attempt row nobody came back to: our process died between the call and its answer. */
export const ABANDONED_CHECK_MS = 30 * second
