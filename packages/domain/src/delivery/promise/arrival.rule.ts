import { dateOfDay, dayMs, hourMs, instantOf, localDay, localMsOf, nextOpenDay } from "./calendar.rule.ts"
import type { ClosedDays, PromiseCell, Zone } from "./promise-table.model.ts"

const quarterMs = hourMs / 4

/** Goods that reach the courier's last stop later than this go out the next day. */
const lastDoorHour = 20

export type ArrivalFacts = {
  readonly cell: PromiseCell
  /** Pick and pack, between the cut-off and the hand-over to the courier. */
  readonly packHours: number
  readonly lastMileHours: number
  /** The warehouse's clock; the doorstep's is taken to be the same. */
  readonly zone: Zone
  readonly dispatchClosed: ClosedDays
  readonly deliveryClosed: ClosedDays
  /** Days on which a lane of the way is full or doesn't run. */
  readonly full: ClosedDays
}

export type Arrival = {
  readonly earliest: string
  readonly latest: string
  readonly orderBy: Date
  readonly dispatchOn: string
}

/** Slack we leave ourselves: none within a day's travel, one day within three, then two. */
const slackDays = (hours: number): number => (hours <= 24 ? 0 : hours <= 72 ? 1 : 2)

/** The first day whose cut-off is still ahead. */
const firstDay = (now: Date, cutOffOf: (day: number) => number, zone: Zone): number => {
  const today = localDay(zone, now)
  if (now.getTime() < cutOffOf(today)) return today
  return now.getTime() < cutOffOf(today + 1) ? today + 1 : today + 2
}

/**
 * When an order placed at `now` arrives: next cut-off on an open day of the warehouse with room on every lane, then
 * pick and pack, lanes and last mile; at the door on the next open day of the place. A later `now` never brings an
 * earlier date.
 */
export const arrival = (now: Date, facts: ArrivalFacts): Arrival => {
  const { cell, zone, dispatchClosed, deliveryClosed, full } = facts
  const cutOffOf = (day: number): number => instantOf(zone, day * dayMs + cell.cutOffQuarter * quarterMs)
  const leavesNot = (day: number): boolean => dispatchClosed.has(day) || full.has(day)
  const dispatch = nextOpenDay(firstDay(now, cutOffOf, zone), cell.dispatchDays, leavesNot)
  const orderBy = cutOffOf(dispatch)
  const hours = facts.packHours + cell.hours + facts.lastMileHours
  const atDoor = localMsOf(zone, orderBy + hours * hourMs)
  const day = Math.floor((atDoor + (24 - lastDoorHour) * hourMs - 1) / dayMs)
  const isClosed = (candidate: number): boolean => deliveryClosed.has(candidate)
  const earliest = nextOpenDay(day, cell.deliveryDays, isClosed)
  const latest = nextOpenDay(earliest + slackDays(hours), cell.deliveryDays, isClosed)
  return {
    earliest: dateOfDay(earliest),
    latest: dateOfDay(latest),
    orderBy: new Date(orderBy),
    dispatchOn: dateOfDay(dispatch),
  }
}
