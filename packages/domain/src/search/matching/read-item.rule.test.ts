import { expect, it } from "vitest"
import { readItem } from "./read-item.rule.ts"

const read = (title: string, over = {}) =>
  readItem({ title, brand: "", codes: [], description: "", priceMinor: null, ...over })

it("tells what an item is from what it is for", () => {
  const { outright, title } = read("Leather case for Apple iPod nano")
  expect([...outright]).toEqual(["leather", "case", "leathercase"])
  expect(title).toContain("ipod")
})

it("reads amounts by their unit, apart or joined", () => {
  const amounts = (title: string) => Object.fromEntries([...read(title).amounts].map(([k, v]) => [k, [...v]]))
  expect(amounts("Card 16 GB, 2 pack")).toMatchObject({ gb: ["16"], pack: ["2"] })
  expect(amounts("Card 16GB")).toEqual({ gb: ["16"] })
})

it("takes brand and codes to its words", () => {
  const item = read("Desk lamp", { brand: "Ujjwal", codes: ["DL-300"] })
  expect(item.tokens).toContain("ujjwal")
  expect(item.models).toEqual(["dl300"])
})
