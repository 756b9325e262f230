import { expect, it } from "vitest"
import { headOf, headWords, taughtUpTo, wordBefore } from "./head-of.rule.ts"

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

const use = (asKind: number, asQuality: number) => ({ asKind, asQuality })

it("passes over words that are qualities in this catalog", () => {
  const dresser = use(3, 0)
  expect(headOf([use(1, 90), dresser])).toBe(dresser)
  expect(headOf([use(0, 40)])).toBeNull()
})

it("asks for nothing in particular where nothing is known of the words", () => {
  expect(headOf([])).toBeNull()
})

it("takes a word the catalog doesn't know for a thing it doesn't have, whatever else is known", () => {
  const refrigerator = use(0, 0)
  expect(headOf([refrigerator, use(5, 0)])).toBe(refrigerator)
})

it.each([
  ["rods", "small curtain rods", "curtain"],
  ["rod", "closet pull-out rod", "out"],
  ["bag", "bag for a laptop bag", "laptop"],
  ["rod", "rod", null],
  ["rod", "curtains", null],
])("knows what stands right before the last %j of %j", (one, text, before) => {
  expect(wordBefore(one, text)).toBe(before)
})

it.each([
  ["frame", "twin bed frame", "bed frame"],
  ["table", "a Bed-side table", "bed side table"],
  ["table", "bedside table with drawer", null],
  ["side", "bed side table", null],
  ["sofa", "sofa", null],
])("knows up to %j of %j the longest expression with other words", (one, text, taught) => {
  const synonyms = new Map(
    ["bed frame", "frame", "bed side table", "side table", "sofa"].map((all) => [all, []]),
  )
  expect(taughtUpTo(one, text, synonyms)).toBe(taught)
})
