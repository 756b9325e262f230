import { describe, expect, it } from "vitest"
import type { IndexQuery } from "../query/index-query.model.ts"
import { fakeKnownReadings } from "../testing/known-readings.fake.ts"
import { fakeProductIndex } from "../testing/product-index.fake.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { worldPlan } from "../testing/world.builder.ts"
import { type KnownTuning, ownTuning } from "../tuning/known-tuning.rule.ts"
import { type Attempt, makeClimbLadder } from "./climb-ladder.use-case.ts"
import type { KnownReadings } from "./known-reading.model.ts"

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
}

/** Climbs where the index finds so much by band and text; "whole:" tells how much is alike as a whole, "?" what is only looked at. */
const climb = async (
  text: string,
  totals: Totals,
  spelling: string | null = null,
  { known = fakeKnownReadings(), tuning = ownTuning, exact = false }: Settings = {},
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
    ask: async (read, band) => {
      asked.push([band, read.text, ...(read.kind?.names ?? [])].join(":"))
      return { plan, answer: { ...empty, ...foundBy({ text: read, band }) } }
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

it("stays on the first rung that bears", async () => {
  expect(await climb("kettle", { "exact:kettle": 3 })).toMatchObject({
    asked: ["exact:kettle"],
    reading: "exact",
  })
  expect(await climb("ketle", { "exact:kettle": 9 }, "kettle")).toMatchObject({
    asked: ["exact:ketle", "?exact:kettle", "?wide:ketle", "exact:kettle"],
    reading: "corrected",
    corrected: "kettle",
  })
})

it("goes on to wide and then to some of the words, of the kind asked for, never for a single one", async () => {
  expect(await climb("red kettle", { "wide:red kettle": 1 })).toMatchObject({ reading: "wide" })
  expect(await climb("red kettle", { "some:red kettle": 4 })).toMatchObject({
    asked: ["exact:red kettle", "?wide:red kettle", "some:red kettle:kettle"],
    reading: "some",
  })
  expect(await climb("kettle", { "some:kettle": 4 })).toMatchObject({ reading: "exact" })
})

it("reads many words by some of them where a handful merely mentions them all", async () => {
  const text = "red steel kettle"
  const found = { [`exact:${text}`]: 4, [`wide:${text}`]: 4 }
  expect(await climb(text, { ...found, [`some:${text}`]: 40 })).toMatchObject({ reading: "some" })
  expect(await climb(text, { ...found, [`wide:${text}`]: 5, [`some:${text}`]: 40 })).toMatchObject({
    reading: "wide",
  })
  expect(await climb(text, found)).toMatchObject({ reading: "wide" })
  expect(await climb(text, { ...found, [`exact:${text}`]: 5 })).toMatchObject({ reading: "exact" })
})

it.each([
  ["kettle red", "kettle"],
  ["red kettle with lid", "kettle"],
  ["red office chair", "chair"],
])("asks by some of the words of %j for a %s alone", async (text, head) => {
  expect((await climb(text, {})).asked).toContain(`some:${text}:${head}`)
})

it("takes a whole expression that staff gave other words for at their word, however little that finds", async () => {
  const text = "bed side table"
  expect(ownTuning.synonyms.has(text)).toBe(true)
  expect(await climb(text, { [`exact:${text}`]: 1 })).toEqual({
    asked: [`exact:${text}`],
    reading: "exact",
    corrected: null,
  })
})

it("takes no word for a slip that staff gave others for", async () => {
  const tuning = { ...ownTuning, synonyms: new Map([["chini", ["sugar"]]]) }
  const { reading } = await climb("chini", { "exact:china": 9 }, "china", { tuning })
  expect(reading).toBe("exact")
})

it("doesn't correct what it reads in parts: an unknown word there is a name more often than a slip", async () => {
  const { reading, corrected } = await climb(
    "capricorn chest",
    { "some:capricorn chest": 4 },
    "capricorn chess",
  )
  expect([reading, corrected]).toEqual(["some", null])
})

it("corrects the word for the thing itself where only that can be a slip, and nothing beside it", async () => {
  const text = "tall kettel"
  const long = await climb("tall kettels", { "some:tall kettles": 4 }, "tail kettles")
  expect(long.asked.at(-1)).toBe("some:tall kettles:kettles")
  expect(long).toMatchObject({ reading: "some", corrected: "tall kettles" })
  expect((await climb(text, { [`some:${text}`]: 4 }, "tall kettle")).corrected).toBeNull()
})

it("reads many words as a title, at once, if anything is like the whole of it", async () => {
  const title = "Agni electric steel 2 l with warm function kettle"
  expect(await climb(title, { [`whole:${title}`]: 1 })).toEqual({
    asked: [`alike:${title}`],
    reading: "alike",
    corrected: null,
  })
  const unlike = await climb(title, { [`alike:${title}`]: 400, [`some:${title}`]: 2 })
  expect(unlike.reading).toBe("some")
})

it("reads a few words with a number as a name where hardly anything has them all", async () => {
  const name = "agni boil 3000"
  expect(await climb(name, { [`exact:${name}`]: 5, [`whole:${name}`]: 9 })).toMatchObject({
    reading: "exact",
  })
  expect(await climb(name, { [`exact:${name}`]: 4, [`whole:${name}`]: 9 })).toMatchObject({
    reading: "alike",
  })
})

it("corrects nothing where the better spelling finds no more, or the words were meant as they are", async () => {
  const found = { "exact:ketle": 1, "exact:kettle": 1, "wide:ketle": 2 }
  expect(await climb("ketle", found, "kettle")).toMatchObject({ reading: "wide", corrected: null })
  const asItIs = await climb("ketle", { "exact:kettle": 9 }, "kettle", { exact: true })
  expect(asItIs).toMatchObject({ asked: ["exact:ketle"], reading: "exact", corrected: null })
})

describe("a text that was read before", () => {
  const totals = { "wide:ketle": 4, "exact:kettle": 9 }

  it("is asked for as it was read last, beside a look at what it finds as typed", async () => {
    const known = fakeKnownReadings()
    const first = await climb("ketle", totals, "kettle", { known })
    expect(first.asked).toHaveLength(4)
    expect(await climb("ketle", totals, "kettle", { known })).toEqual({
      asked: ["exact:kettle", "?exact:ketle"],
      reading: "corrected",
      corrected: "kettle",
    })
    await climb("red kettle", { "some:red kettle": 4 }, null, { known })
    expect((await climb("red kettle", { "some:red kettle": 4 }, null, { known })).asked).toEqual([
      "some:red kettle:kettle",
      "?exact:red kettle",
    ])
  })

  it("is read anew once it finds more as typed: what is new is found by its own name", async () => {
    const known = fakeKnownReadings()
    await climb("ketle", totals, "kettle", { known })
    const now = { ...totals, "exact:ketle": 3 }
    expect(await climb("ketle", now, "kettle", { known })).toMatchObject({ reading: "exact" })
  })

  it("goes on to be read so while it finds as much as then, or less", async () => {
    const known = fakeKnownReadings()
    await climb("ketle", { ...totals, "exact:ketle": 2 }, "kettle", { known })
    for (const left of [2, 1])
      expect((await climb("ketle", { ...totals, "exact:ketle": left }, "kettle", { known })).asked).toEqual([
        "exact:kettle",
        "?exact:ketle",
      ])
  })

  it("is read anew when that finds nothing any more", async () => {
    const known = fakeKnownReadings()
    await climb("ketle", totals, "kettle", { known })
    expect(await climb("ketle", { "wide:ketle": 1 }, null, { known })).toMatchObject({ reading: "wide" })
  })

  it("is read anew under another tuning, and never remembered under one that isn't saved", async () => {
    const known = fakeKnownReadings()
    await climb("ketle", totals, "kettle", { known })
    for (const revision of [1, null]) {
      const settings = { known, tuning: { ...ownTuning, revision } }
      expect((await climb("ketle", totals, "kettle", settings)).asked).toHaveLength(4)
    }
    const unsaved = { known, tuning: { ...ownTuning, revision: null } }
    expect((await climb("ketle", totals, "kettle", unsaved)).asked).toHaveLength(4)
  })

  it("keeps nothing of what is found as typed", async () => {
    const known = fakeKnownReadings()
    await climb("kettle", totals, null, { known })
    expect(known.recall(0, "kettle")).toBeNull()
  })
})
