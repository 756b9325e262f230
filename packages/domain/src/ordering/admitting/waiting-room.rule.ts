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
 * time after which those inside should be through: by how quickly they get through while the room is at least half full. A lone
 * buyer's minute says nothing about a crowd.
 */
export const makeWaitingRoom = ({ limit, narrowedShare }: WaitingRoomSettings): WaitingRoom => {
  let inside = 0
  let narrowedUntil = 0
  let gapMs = 1
  let lastLeftAt: number | null = null
  const roomAt = (nowMs: number) =>
    nowMs < narrowedUntil ? Math.max(1, Math.floor(limit * narrowedShare)) : limit
  const left = (nowMs: number) => {
    const isCrowded = inside * 2 >= roomAt(nowMs)
    if (isCrowded && lastLeftAt !== null) gapMs += (Math.min(1000, nowMs - lastLeftAt) - gapMs) * smoothing
    lastLeftAt = isCrowded ? nowMs : null
    inside -= 1
  }
  return {
    inside: () => inside,
    narrow: (untilMs) => {
      narrowedUntil = Math.max(narrowedUntil, untilMs)
    },
    enter: (nowMs) => {
      if (inside >= roomAt(nowMs))
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
