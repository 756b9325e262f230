/** How long an indexer waits before its next batch. */
export type Pace = { readonly pauseMs: number }

export const unhurried: Pace = { pauseMs: 0 }

const shortestMs = 50
const longestMs = 5000

/**
 * The pause after a batch: doubled each time the index refuses for want of room, halved with every batch it takes, so that
 * searches get the machine back within moments and full speed returns by itself.
 */
export const nextPace = ({ pauseMs }: Pace, batch: "taken" | "refused"): Pace => {
  if (batch === "refused") return { pauseMs: Math.min(longestMs, Math.max(shortestMs, pauseMs * 2)) }
  return { pauseMs: pauseMs <= shortestMs ? 0 : pauseMs / 2 }
}
