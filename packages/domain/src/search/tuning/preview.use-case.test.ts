import { expect, it } from "vitest"
import { aDocument } from "../testing/document.builder.ts"
import { fakeKnownReadings } from "../testing/known-readings.fake.ts"
import { fakeProductIndex } from "../testing/product-index.fake.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { defaultTuning } from "./default-tuning.rule.ts"
import { ownTuning } from "./known-tuning.rule.ts"
import { makePreview } from "./preview.use-case.ts"

it("asks once as it is and once as it would be, and records neither", async () => {
  const index = fakeProductIndex()
  await index.apply([{ kind: "put", document: aDocument({ title: "Yak Wool Shawl" }) }])
  const asked: (readonly string[])[] = []
  const logged: unknown[] = []
  const preview = makePreview({
    clock: { now: () => new Date("2026-11-18T06:00:00Z") },
    index: {
      search: async (query, looked) => {
        asked.push([...query.alternatives, ...query.pins])
        return index.search(query, looked)
      },
      list: index.list,
      look: index.look,
      spell: index.spell,
      searchBeyond: index.searchBeyond,
      kindsOf: index.kindsOf,
    },
    shelf: { listCategories: async () => [] },
    stock: { soldOut: async () => new Set() },
    delivery: { reach: async () => aReach({ "WH-BLR": "2026-11-19" }) },
    log: { searched: (entry: unknown) => logged.push(entry) } as never,
    tuning: async () => ownTuning,
    known: fakeKnownReadings(),
    soldOutLately: async () => new Map(),
    withoutIndex: () => Promise.reject(new Error("not asked")),
    onIndexAway: (error) => {
      throw error
    },
    onHintAway: () => undefined,
    extras: (asked) => asked,
  })
  const tuning = { ...defaultTuning(), pins: [{ text: "yak", productIds: ["P-9"] }] }
  const { totals, live } = await preview(aQuery({ text: "yak" }), { ...tuning, synonyms: ["yak, ox"] })
  expect(totals).toEqual({ live: 1, proposed: 1 })
  expect(live.map(({ title }) => title)).toEqual(["Yak Wool Shawl"])
  expect(asked).toContainEqual([])
  expect(asked).toContainEqual(["ox", "P-9"])
  expect(logged).toEqual([])
})
