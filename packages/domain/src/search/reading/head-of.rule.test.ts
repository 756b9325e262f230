import { expect, it } from "vitest"
import { headAmong, headOf, headWords } from "./head-of.rule.ts"

it.each([
  ["tufted chair with gold legs", ["chair"]],
  ["worn leather office Chair", ["chair", "leather", "worn"]],
  ["refrigerator with ice", ["refrigerator"]],
  ["light and navy blue pillow", ["pillow", "light"]],
  ["bath towel set of 4", ["towel", "bath"]],
  ["bedsheet king size", ["bedsheet"]],
  ["plus-size kurta", ["kurta"]],
  ["curtain 7 feet", ["curtain"]],
  ["shoe size 9", ["shoe"]],
  ["accent chairs living room", ["chairs", "accent"]],
  ["small wardrobe teal", ["wardrobe"]],
  ["end tables white and wood", ["wood", "tables", "end"]],
  ["king bed including mattress", ["bed"]],
  ["beds that have leds", ["beds"]],
  ["48 in entry table with side drawer", ["table", "entry"]],
  ["ghadi ladies", ["ghadi"]],
  ["ladies", ["ladies"]],
  ["outdoor", ["outdoor"]],
  ["toddler couch fold out", ["couch", "toddler"]],
  ["kohler purist brushed bronze", ["purist", "kohler"]],
  ["sunflower seed, daybed", ["daybed", "seed", "sunflower"]],
  ["upholstered", ["upholstered"]],
  ["for two", ["two", "for"]],
  ["12 34", []],
])("hears in %j what may be asked for, the likeliest first", (text, words) => {
  expect(headWords(text)).toEqual(words)
})

const use = (word: string, asKind: number, asQuality: number) => ({ word, asKind, asQuality })

it("passes over words that are qualities in this catalog", () => {
  expect(headOf([use("white", 1, 90), use("dresser", 3, 0)])).toBe("dresser")
  expect(headOf([use("steel", 0, 40)])).toBeNull()
})

it("asks for nothing in particular where nothing is known of the words", () => {
  expect(headOf([])).toBeNull()
})

it("takes a word the catalog doesn't know for a thing it doesn't have, whatever else is known", () => {
  expect(headOf([use("refrigerator", 0, 0), use("office", 5, 0)])).toBe("refrigerator")
})

it("asks by another wording for what the shop has under that name alone", () => {
  const [bed, frame, none] = [use("bed", 4, 0), use("frame", 0, 0), use("twin", 0, 0)]
  expect(
    headAmong([
      [frame, bed],
      [bed, none],
    ]),
  ).toBe("bed")
  expect(headAmong([[bed], [frame]])).toBe("bed")
  expect(headAmong([[frame], [none]])).toBe("frame")
  expect(headAmong([])).toBeNull()
})
