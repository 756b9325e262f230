import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { parseSynonyms } from "../reading/synonyms.rule.ts"
import { defaultSynonyms } from "./default-synonyms.model.ts"
import { missingSynonyms } from "./missing-synonyms.rule.ts"

it("misses nothing in the shop's own list", () => {
  expect(missingSynonyms(defaultSynonyms)).toEqual([])
})

it("misses what a later release says more, and not what stands there in other words or in parts", () => {
  const own = ["couch, sofa", "chini, cheeni => sugar", "tv, television, telly", "# a note"]
  expect(
    missingSynonyms(["Sofa ,couch", "chini=>sugar", "cheeni => sugar, jaggery", "tv, television"], own),
  ).toEqual(["tv, television, telly"])
  expect(missingSynonyms(["couch => sofa"], ["couch, sofa"])).toEqual(["couch, sofa"])
})

it("doesn't bring up again what was left out on purpose", () => {
  expect(missingSynonyms(["# couch, sofa", "  #chini => sugar"], ["couch, sofa", "chini => sugar"])).toEqual(
    [],
  )
})

test.prop([fc.subarray([...defaultSynonyms])])("misses nothing once what it misses is taken over", (kept) => {
  const missing = missingSynonyms(kept)
  const taken = [...kept, ...missing]
  expect(missingSynonyms(taken)).toEqual([])
  expect(parseSynonyms(taken)).toEqual({ ok: true, value: expect.anything() })
  expect(missing.every((line) => !kept.includes(line))).toBe(true)
})
