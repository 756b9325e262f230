import { expect, it } from "vitest"
import { ownTuning } from "../tuning/known-tuning.rule.ts"
import { isTitle, readText } from "./read-text.rule.ts"

it("reads Hindi in either script through the synonyms", () => {
  expect(readText("जूते", ownTuning)).toEqual({ text: "joote", alternatives: ["shoes"], pins: [] })
  expect(readText(" tv  stand ", ownTuning)).toMatchObject({
    text: "tv stand",
    alternatives: ["television stand"],
  })
  expect(readText("   ", ownTuning)).toEqual({ text: "", alternatives: [], pins: [] })
})

it("takes many words for an item's title and leaves them as they are", () => {
  const title = "Sony wireless headphones WH-1000 black with case"
  expect(isTitle(title)).toBe(true)
  expect(readText(title, ownTuning).alternatives).toEqual([])
  expect(isTitle("blue cotton kurta for men")).toBe(false)
  expect(isTitle("refrigerator with ice and water in door")).toBe(false)
  expect(isTitle("Coby mini speakers CSP14")).toBe(true)
})
