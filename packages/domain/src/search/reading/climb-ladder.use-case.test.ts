import { expect, it } from "vitest"
import { fakeProductIndex } from "../testing/product-index.fake.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { worldPlan } from "../testing/world.builder.ts"
import { ownTuning } from "../tuning/known-tuning.rule.ts"
import { makeClimbLadder } from "./climb-ladder.use-case.ts"

const climb = async (
  text: string,
  totals: Readonly<Record<string, number>>,
  spelling: string | null = null,
) => {
  const asked: string[] = []
  const plan = worldPlan(aQuery(), aReach({}))
  const empty = await fakeProductIndex().search(plan)
  const ladder = makeClimbLadder({
    tuning: ownTuning,
    ask: async (read, band) => {
      asked.push(`${band}:${read.text}`)
      return { plan, answer: { ...empty, textTotal: totals[`${band}:${read.text}`] ?? 0, spelling } }
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

it("goes on to wide and then to some of the words, never for a single one", async () => {
  expect(await climb("red kettle", { "wide:red kettle": 1 })).toMatchObject({ reading: "wide" })
  expect(await climb("red kettle", { "some:red kettle": 4 })).toMatchObject({
    asked: ["exact:red kettle", "wide:red kettle", "some:red kettle"],
    reading: "some",
  })
  expect(await climb("kettle", { "some:kettle": 4 })).toMatchObject({ reading: "exact" })
})

it("doesn't correct what it reads in parts: an unknown word there is a name more often than a slip", async () => {
  const { reading, corrected } = await climb(
    "capricorn chest",
    { "some:capricorn chest": 4 },
    "capricorn chess",
  )
  expect([reading, corrected]).toEqual(["some", null])
})

it("reads many words as a title, at once", async () => {
  const title = "Agni electric kettle steel 2 l with warm function"
  expect(await climb(title, {})).toEqual({ asked: [`alike:${title}`], reading: "alike", corrected: null })
})
