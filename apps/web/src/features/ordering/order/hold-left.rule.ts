const announceFromMs = 120_000

export type HoldLeft = {
  readonly text: string
  /** From two minutes on; its beginning is announced. */
  readonly isShort: boolean
  readonly isOver: boolean
}

/** Minutes and seconds of a hold, and whether its end should be announced. */
export const holdLeft = (expiresAtMs: number, nowMs: number): HoldLeft => {
  const leftMs = Math.max(0, expiresAtMs - nowMs)
  const seconds = Math.ceil(leftMs / 1000)
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
  return { text, isShort: leftMs > 0 && leftMs <= announceFromMs, isOver: leftMs === 0 }
}

/** What is read aloud of it: once when it gets short, once when it is over. */
export const holdNews = ({ isShort, isOver }: HoldLeft): string => {
  if (isOver) return "The time is up. One moment, this page says what became of your order."
  return isShort ? "Less than two minutes are left to pay." : ""
}

/** What happens when the time is up, as long as it isn't. */
export const holdEnd = (isConfirming: boolean): string =>
  isConfirming
    ? "If the bank still hasn’t told us by then, we call the payment off with it. Money that comes all the same buys your items or goes back to you."
    : "After that your items go back on sale, and nothing is charged."
