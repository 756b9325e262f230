import { expect, it } from "vitest"
import { alternativesOf, parseSynonyms } from "../reading/synonyms.rule.ts"
import { defaultTuning } from "./default-tuning.rule.ts"

it("begins with synonyms without a fault, Hindi words among them", () => {
  const parsed = parseSynonyms(defaultTuning().synonyms)
  expect(parsed.ok).toBe(true)
  if (!parsed.ok) return
  expect(alternativesOf("joote", parsed.value)).toEqual(["shoes"])
  expect(alternativesOf("tv", parsed.value)).toEqual(["television"])
})
