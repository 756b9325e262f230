import { defaultTuning, tuningSchema } from "@haat/domain/search"
import { expect, it } from "vitest"
import { formOf, problemsOf, refusalText, tuningOf, withSynonyms } from "./tuning-form.rule.ts"

const { weights, synonyms } = defaultTuning()
const tuning = { weights, pins: [{ text: "lamp", productIds: ["P-1", "P-2"] }], synonyms }

it("reads back what it wrote", () => {
  expect(tuningOf(formOf(tuning))).toEqual(tuning)
  expect(tuningSchema.safeParse(tuningOf(formOf(tuning))).success).toBe(true)
})

it("takes ids however they are parted and leaves out empty rows", () => {
  const form = {
    ...formOf(tuning),
    pins: [
      { text: " tea ", productIds: "a, b\na" },
      { text: "", productIds: " " },
    ],
  }
  expect(tuningOf(form).pins).toEqual([{ text: "tea", productIds: ["a", "b"] }])
})

it("names each field that is wrong", () => {
  const form = formOf(tuning)
  const wrong = {
    ...form,
    weights: { ...form.weights, text: "", rating: "11" },
    pins: [{ text: "tea", productIds: "" }],
  }
  expect(problemsOf(tuningOf(wrong)).map(({ key }) => key)).toEqual(["text", "rating", "pin-0"])
})

it("puts lines after what is typed already", () => {
  const form = { ...formOf(tuning), synonyms: "# being typed\n" }
  expect(withSynonyms(form, ["tv, television"]).synonyms).toBe("# being typed\ntv, television")
  expect(withSynonyms({ ...form, synonyms: "" }, ["tv, television"]).synonyms).toBe("tv, television")
})

it("says what to do about a refusal", () => {
  expect(refusalText({ code: "TUNING_CHANGED" })).toContain("Reload")
  expect(refusalText({ code: "FAULTY_SYNONYMS", faults: [{ line: 3, hint: "use one => in a line" }] })).toBe(
    "Line 3: use one => in a line.",
  )
  expect(refusalText(null)).toContain("Try again")
})
