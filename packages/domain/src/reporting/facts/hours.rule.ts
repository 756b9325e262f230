const hourMs = 3_600_000
const maxHours = 31 * 24

export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / hourMs) * hourMs)

/** The hours that touch [from, to), oldest first, at most 31 days of them. */
export const hoursBetween = (from: Date, to: Date): readonly Date[] => {
  const first = hourOf(from).getTime()
  const count = Math.min(maxHours, Math.max(0, Math.ceil((to.getTime() - first) / hourMs)))
  return Array.from({ length: count }, (_, index) => new Date(first + index * hourMs))
}
