export type WaitingRoomSettings = {
  /** Buyers who may be inside at a time. */
  readonly limit: number
  /** While the gate that keeps crowds away is down, only this share of them. */
  readonly narrowedShare: number
}

export type WaitingRoom = {
  /** How to leave again, or in how many seconds to come back. */
  readonly enter: (
    nowMs: number,
  ) => { readonly leave: (nowMs: number) => void } | { readonly retryAfterSeconds: number }
  /** Fewer are let in until then. */
  readonly narrow: (untilMs: number) => void
  readonly inside: () => number
}

const longest = 30
const smoothing = 0.05

/**
 * A bounded number of buyers inside; the others are turned away at the door, before anything was read for them, with the
 * time after which those inside should be through.
 */
export const makeWaitingRoom = ({ limit, narrowedShare }: WaitingRoomSettings): WaitingRoom => {
  let inside = 0
  let narrowedUntil = 0
  let gapMs = 1
  let lastLeftAt = 0
  const left = (nowMs: number) => {
    inside -= 1
    if (lastLeftAt > 0) gapMs += (Math.min(1000, nowMs - lastLeftAt) - gapMs) * smoothing
    lastLeftAt = nowMs
  }
  return {
    inside: () => inside,
    narrow: (untilMs) => {
      narrowedUntil = Math.max(narrowedUntil, untilMs)
    },
    enter: (nowMs) => {
      const room = nowMs < narrowedUntil ? Math.max(1, Math.floor(limit * narrowedShare)) : limit
      if (inside >= room)
        return { retryAfterSeconds: Math.min(longest, Math.max(1, Math.ceil((inside * gapMs) / 1000))) }
      inside += 1
      let gone = false
      return {
        leave: (at) => {
          if (!gone) left(at)
          gone = true
        },
      }
    },
  }
}
