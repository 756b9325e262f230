import { expect, it } from "vitest"
import { climb } from "../testing/climb.builder.ts"
import { ownTuning } from "../tuning/known-tuning.rule.ts"

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
