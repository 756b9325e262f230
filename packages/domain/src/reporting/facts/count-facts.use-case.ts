import type { Facts } from "../ports.ts"
import type { Reporting } from "../reporting.model.ts"
import { hourOf, hoursBetween } from "./hours.rule.ts"

const together = 24

/** Facts are kept by their own id, so counting them again and again gives the same number. */
export const makeCountFacts = ({ facts }: { readonly facts: Facts }): Reporting => ({
  recordFacts: (heard) =>
    facts.keep(heard.map(({ eventId, type, occurredAt }) => ({ eventId, type, hour: hourOf(occurredAt) }))),
  countsOf: async (type, from, to) => {
    const hours = hoursBetween(from, to)
    const counts: { hour: Date; count: number }[] = []
    for (let at = 0; at < hours.length; at += together) {
      const some = hours.slice(at, at + together)
      counts.push(
        ...(await Promise.all(some.map(async (hour) => ({ hour, count: await facts.count(type, hour) })))),
      )
    }
    return counts
  },
})
