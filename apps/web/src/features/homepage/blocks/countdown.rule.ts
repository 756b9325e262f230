const pad = (value: number): string => String(value).padStart(2, "0")

/** What is left until the end, as hours, minutes and seconds of two digits; null when it is over. */
export const timeLeft = (endsAtMs: number, nowMs: number): readonly [string, string, string] | null => {
  const seconds = Math.ceil((endsAtMs - nowMs) / 1000)
  if (seconds <= 0) return null
  return [pad(Math.floor(seconds / 3600)), pad(Math.floor(seconds / 60) % 60), pad(seconds % 60)]
}
