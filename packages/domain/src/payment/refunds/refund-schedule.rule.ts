const maxTries = 8

/** After a try that failed for certain: try again with the same key, or hand it to a person. */
export const afterFailedRefund = (tries: number): "FAILED" | "MANUAL_REVIEW" =>
  tries >= maxTries ? "MANUAL_REVIEW" : "FAILED"

/** Pause before try number `tries + 1`: 2, 4, 8 … s, at most an hour. */
export const refundDelayMs = (tries: number): number => Math.min(3_600_000, 2000 * 2 ** Math.min(tries, 20))
