import type { PromiseCell } from "./promise-table.model.ts"

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Goods that reach the courier's last stop later than this go out the next day. */
const lastDoorHour = 20

export type ArrivalFacts = {
  readonly cell: PromiseCell
  readonly lastMileHours: number
  /** Minutes the warehouse's local time is ahead of UTC. */
  readonly offsetMinutes: number
  /** Local dates without dispatch and delivery. */
  readonly holidays: ReadonlySet<string>
}

export type Arrival = { readonly earliest: string; readonly latest: string; readonly orderBy: Date }

/** Days since 1970-01-01 ↔ YYYY-MM-DD. */
export const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)
export const localDay = (now: Date, offsetMinutes: number): number =>
  Math.floor((now.getTime() + offsetMinutes * minuteMs) / dayMs)

const works = (day: number, mask: number, holidays: ReadonlySet<string>): boolean =>
  (mask & (1 << new Date(day * dayMs).getUTCDay())) !== 0 && !holidays.has(dateOfDay(day))

/** The first working day from `day` on; gives up after a year of holidays. */
const nextWorkingDay = (day: number, mask: number, holidays: ReadonlySet<string>): number => {
  for (let candidate = day; candidate < day + 366; candidate += 1) {
    if (works(candidate, mask, holidays)) return candidate
  }
  return day + 366
}

/** Slack we leave ourselves: none within a day's travel, one day within three, then two. */
const slackDays = (hours: number): number => (hours <= 24 ? 0 : hours <= 72 ? 1 : 2)

/**
 * When an order placed at `now` arrives: next cut-off on a working day of the warehouse, then pick and pack, lanes and
 * last mile; at the door on the cluster's next delivery day. A later `now` never brings an earlier date.
 */
export const arrival = (
  now: Date,
  { cell, lastMileHours, offsetMinutes, holidays }: ArrivalFacts,
): Arrival => {
  const localMs = now.getTime() + offsetMinutes * minuteMs
  const today = Math.floor(localMs / dayMs)
  const cutOffMs = cell.cutOffQuarter * 15 * minuteMs
  const first = localMs - today * dayMs < cutOffMs ? today : today + 1
  const dispatch = nextWorkingDay(first, cell.dispatchDays, holidays) * dayMs + cutOffMs
  const hours = cell.packHours + cell.hours + lastMileHours
  const atDoor = dispatch + hours * hourMs
  const day = Math.floor((atDoor + (24 - lastDoorHour) * hourMs - 1) / dayMs)
  const earliest = nextWorkingDay(day, cell.deliveryDays, holidays)
  const latest = nextWorkingDay(earliest + slackDays(hours), cell.deliveryDays, holidays)
  return {
    earliest: dateOfDay(earliest),
    latest: dateOfDay(latest),
    orderBy: new Date(dispatch - offsetMinutes * minuteMs),
  }
}
