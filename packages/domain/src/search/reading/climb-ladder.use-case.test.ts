import { expect, it } from "vitest"
import type { IndexQuery } from "../query/index-query.model.ts"
import { fakeProductIndex } from "../testing/product-index.fake.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { worldPlan } from "../testing/world.builder.ts"
import { ownTuning } from "../tuning/known-tuning.rule.ts"
import { makeClimbLadder } from "./climb-ladder.use-case.ts"

const kinds = new Map([
  ["kettle", { asKind: 9, asQuality: 0 }],
  ["red", { asKind: 0, asQuality: 40 }],
])

/** Climbs where the index finds so much by band and text; "whole:" tells how much is alike as a whole. */
const climb = async (
  text: string,
  totals: Readonly<Record<string, number>>,
  spelling: string | null = null,
) => {
  const asked: string[] = []
  const plan: IndexQuery = worldPlan(aQuery(), aReach({}))
  const empty = await fakeProductIndex().search(plan)
  const ladder = makeClimbLadder({
    tuning: ownTuning,
    kindsOf: async (words) =>
      words.map((word) => ({ word, ...(kinds.get(word) ?? { asKind: 0, asQuality: 0 }) })),
    ask: async (read, band) => {
      asked.push([band, read.text, ...(read.head ?? [])].join(":"))
      const textTotal = totals[`${band}:${read.text}`] ?? 0
      return {
        plan,
        answer: { ...empty, textTotal, alikeTotal: totals[`whole:${read.text}`] ?? 0, spelling },
      }
    },
  })
  const { reading, corrected } = await ladder({ text })
  return { asked, reading, corrected }
}

it("stays on the first rung that bears", async () => {
  expect(await climb("kettle", { "exact:kettle": 3 })).toMatchObject({
    asked: ["exact:kettle"],
    reading: "exact",
  })
  expect(await climb("ketle", { "exact:kettle": 9 }, "kettle")).toMatchObject({
    asked: ["exact:ketle", "exact:kettle", "wide:ketle"],
    reading: "corrected",
    corrected: "kettle",
  })
})

it("goes on to wide and then to some of the words, of the kind asked for, never for a single one", async () => {
  expect(await climb("red kettle", { "wide:red kettle": 1 })).toMatchObject({ reading: "wide" })
  expect(await climb("red kettle", { "some:red kettle": 4 })).toMatchObject({
    asked: ["exact:red kettle", "wide:red kettle", "some:red kettle:kettle"],
    reading: "some",
  })
  expect(await climb("kettle", { "some:kettle": 4 })).toMatchObject({ reading: "exact" })
})

it.each([
  ["kettle red", "kettle"],
  ["red kettle with lid", "kettle"],
  ["red office chair", "chair"],
])("asks by some of the words of %j for a %s alone", async (text, head) => {
  expect((await climb(text, {})).asked).toContain(`some:${text}:${head}`)
})

it("doesn't correct what it reads in parts: an unknown word there is a name more often than a slip", async () => {
  const { reading, corrected } = await climb(
    "capricorn chest",
    { "some:capricorn chest": 4 },
    "capricorn chess",
  )
  expect([reading, corrected]).toEqual(["some", null])
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
  expect(await climb(name, { [`exact:${name}`]: 3, [`whole:${name}`]: 9 })).toMatchObject({
    reading: "exact",
  })
  expect(await climb(name, { [`exact:${name}`]: 2, [`whole:${name}`]: 9 })).toMatchObject({
    reading: "alike",
  })
})
