import { expect, it } from "vitest"
import { ownTuning } from "../tuning/known-tuning.rule.ts"
import { asTyped, attemptOf, fewOf, finds } from "./attempt.rule.ts"
import { readText } from "./read-text.rule.ts"

const given = readText("ketle", ownTuning)
const kind = { names: ["kettle"], categoryIds: [], beside: [] }

it("takes a text as typed, spelled better, or of a kind", () => {
  expect(attemptOf(given, asTyped, ownTuning)).toMatchObject({ text: { text: "ketle" }, band: "exact" })
  const corrected = { reading: "corrected", spelling: "kettle", kind: null } as const
  expect(attemptOf(given, corrected, ownTuning)).toMatchObject({ text: { text: "kettle" }, band: "exact" })
  const some = { reading: "some", spelling: null, kind } as const
  expect(attemptOf(given, some, ownTuning)).toMatchObject({ text: { text: "ketle", kind }, band: "some" })
})

it("bears by what it finds, corrected by more than as typed, a title by what is like the whole of it", () => {
  const found = { textTotal: 2, alikeTotal: 0 }
  expect([finds("wide", found), finds("corrected", found, 1), finds("corrected", found, 2)]).toEqual([
    true,
    true,
    false,
  ])
  expect([finds("alike", found), finds("alike", { ...found, alikeTotal: 1 })]).toEqual([false, true])
})

it("wants more of many words, and one match of an expression that staff know", () => {
  const known = { synonyms: new Map([["cold drink bottle opener", ["bottle opener"]]]) }
  const texts = ["kettle", "red steel kettle with lid", "cold drink bottle opener"]
  expect(texts.map((text) => fewOf(text, known))).toEqual([3, 5, 1])
})
