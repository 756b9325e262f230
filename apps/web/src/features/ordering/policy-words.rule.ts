const dayMs = 86_400_000

/** How long what was delivered may be sent back, in words. */
export const returnWords = (windowMs: number): string => {
  const days = Math.floor(windowMs / dayMs)
  if (days < 1) return "Can’t be sent back once it’s delivered."
  return `Can be sent back within ${days} ${days === 1 ? "day" : "days"} of delivery.`
}
