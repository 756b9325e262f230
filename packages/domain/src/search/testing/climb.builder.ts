import type { IndexQuery } from "../query/index-query.model.ts"
import type { Attempt } from "../reading/attempt.rule.ts"
import { makeClimbLadder } from "../reading/climb-ladder.use-case.ts"
import type { KnownReadings } from "../reading/known-reading.model.ts"
import { type KnownTuning, ownTuning } from "../tuning/known-tuning.rule.ts"
import { fakeKnownReadings } from "./known-readings.fake.ts"
import { fakeProductIndex } from "./product-index.fake.ts"
import { aQuery, aReach } from "./query.builder.ts"
import { worldPlan } from "./world.builder.ts"

const kinds = new Map([
  ["kettle", { asKind: 9, asQuality: 0 }],
  ["red", { asKind: 0, asQuality: 40 }],
])

const unknown = { asKind: 0, asQuality: 0 }

type Totals = Readonly<Record<string, number>>
type Settings = {
  readonly known?: KnownReadings
  readonly tuning?: KnownTuning
  readonly exact?: boolean
  /** Nothing of what is found is listed. */
  readonly isFiltered?: boolean
}

/** Climbs where the index finds so much by band and text; "whole:" tells how much is alike as a whole, "?" what is only looked at. */
export const climb = async (
  text: string,
  totals: Totals,
  spelling: string | null = null,
  { known = fakeKnownReadings(), tuning = ownTuning, exact = false, isFiltered = false }: Settings = {},
) => {
  const asked: string[] = []
  const foundBy = ({ text: read, band }: Attempt) => ({
    textTotal: totals[`${band}:${read.text}`] ?? 0,
    alikeTotal: totals[`whole:${read.text}`] ?? 0,
  })
  const plan: IndexQuery = worldPlan(aQuery(), aReach({}))
  const empty = await fakeProductIndex().search(plan)
  const ladder = makeClimbLadder({
    tuning,
    known,
    categories: [],
    kindsOf: async (asked) =>
      asked.map(({ names }) => names.flatMap((name) => kinds.get(name) ?? []).at(0) ?? unknown),
    ask: async (attempt, looked) => {
      const { text: read, band } = attempt
      asked.push([band, read.text, ...(read.kind?.names ?? [])].join(":"))
      const others = looked.filter((other) => other !== attempt)
      asked.push(...others.map((other) => `?${other.band}:${other.text.text}`))
      const { textTotal } = foundBy(attempt)
      const answer = { ...empty, ...(isFiltered ? {} : { total: textTotal }) }
      return { plan, answer, found: looked.map(foundBy) }
    },
    spell: async () => spelling,
    look: async (attempts) => {
      asked.push(...attempts.map(({ text: read, band }) => `?${band}:${read.text}`))
      return attempts.map(foundBy)
    },
  })
  const { how } = await ladder({ text, exact })
  return { asked, reading: how.reading, corrected: how.spelling }
}
