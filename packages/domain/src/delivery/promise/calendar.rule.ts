import type { Zone, ZoneSpan } from "./promise-table.model.ts"

const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** Days since 1970-01-01 of a local date; both ways. */
export const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)
export const dayOfDate = (date: string): number => Math.floor(new Date(`${date}T00:00:00Z`).getTime() / dayMs)

const offsetAt = (zone: Zone, instantMs: number): number => {
  let minutes = zone[0]?.minutes ?? 0
  for (const span of zone) {
    if (span.fromMs > instantMs) break
    minutes = span.minutes
  }
  return minutes
}

/** Milliseconds of the local clock, counted as if it were UTC. */
export const localMsOf = (zone: Zone, instantMs: number): number =>
  instantMs + offsetAt(zone, instantMs) * minuteMs

export const localDay = (zone: Zone, now: Date): number => Math.floor(localMsOf(zone, now.getTime()) / dayMs)

/**
 * The instant at which the local clock shows a time: the earlier one where clocks were set back and it is shown twice,
 * the moment of the change where they were set forward and it isn't shown at all.
 */
export const instantOf = (zone: Zone, localMs: number): number => {
  for (const [index, span] of zone.entries()) {
    const instant = localMs - span.minutes * minuteMs
    const end = zone[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY
    if (instant < end) return index === 0 ? instant : Math.max(instant, span.fromMs)
  }
  return localMs
}

/** When an offset changed, to the minute: between `before` and `after` there is one change. */
const changeBetween = (minutesAt: (at: Date) => number, before: number, after: number): number => {
  const old = minutesAt(new Date(before))
  let [low, high] = [before, after]
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs
    if (minutesAt(new Date(middle)) === old) low = middle
    else high = middle
  }
  return high
}

/** The spans of a zone over the days to come, found by asking its offset once a day. `from` is cut to the minute. */
export const zoneOver = (minutesAt: (at: Date) => number, from: Date, days: number): Zone => {
  const start = Math.floor(from.getTime() / minuteMs) * minuteMs
  const spans: ZoneSpan[] = [{ fromMs: start, minutes: minutesAt(new Date(start)) }]
  for (let day = 1; day <= days; day += 1) {
    const at = start + day * dayMs
    const minutes = minutesAt(new Date(at))
    if (minutes === spans.at(-1)?.minutes) continue
    spans.push({ fromMs: changeBetween(minutesAt, at - dayMs, at), minutes })
  }
  return spans
}

/** The first day from `day` on that is in the mask and not closed; gives up after a year. */
export const nextOpenDay = (day: number, mask: number, isClosed: (day: number) => boolean): number => {
  for (let candidate = day; candidate < day + 366; candidate += 1) {
    // 1970-01-01 was a Thursday, bit 4 of a mask that begins with Sunday.
    if ((mask & (1 << ((((candidate + 4) % 7) + 7) % 7))) !== 0 && !isClosed(candidate)) return candidate
  }
  return day + 366
}
