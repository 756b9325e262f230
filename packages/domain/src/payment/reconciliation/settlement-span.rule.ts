const dayMs = 86_400_000
const graceMs = 15 * 60_000

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/**
 * Three days' settlements are read; of ours, what was booked since the middle one began and at least a quarter of an
 * hour ago has to be in them. So neither midnight nor a clock a little wrong makes a case.
 */
export const settlementSpan = (now: Date) => {
  const today = Date.parse(`${dayOf(now.getTime())}T00:00:00.000Z`)
  return {
    days: [dayOf(today - 2 * dayMs), dayOf(today - dayMs), dayOf(today)],
    from: new Date(today - dayMs),
    to: new Date(now.getTime() - graceMs),
  }
}
