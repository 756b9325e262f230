import type { DeliveryPromise } from "@haat/domain/delivery"
import { byArrival } from "@haat/domain/shared"

/** What is announced to a warehouse, for a local date. */
export type Expected = { readonly warehouseId: string; readonly expectedOn: string }
/** When it is back, and when it would come if ordered on that day. */
export type BackOn = { readonly on: string; readonly earliest: string; readonly latest: string }

const local = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata" })

/** The date in India, YYYY-MM-DD. */
export const dayInIndia = (now: Date): string => local.format(now)

/** When it may first be ordered: at noon of its day, goods being taken in in the morning; never before now. */
export const orderableFrom = ({ expectedOn }: Expected, now: Date): Date =>
  new Date(Math.max(now.getTime(), Date.parse(`${expectedOn}T12:00:00+05:30`)))

/** Of what is announced, what comes to the shopper first; announced goods that can't reach them say nothing. */
export const soonestBack = (
  announced: readonly { readonly expected: Expected; readonly promises: readonly DeliveryPromise[] }[],
): BackOn | null => {
  const dated = announced.flatMap(({ expected, promises }): readonly BackOn[] => {
    const [first] = promises.filter(({ warehouseId }) => warehouseId === expected.warehouseId).sort(byArrival)
    return first ? [{ on: expected.expectedOn, earliest: first.earliest, latest: first.latest }] : []
  })
  return dated.sort((a, b) => byArrival(a, b) || a.on.localeCompare(b.on))[0] ?? null
}
