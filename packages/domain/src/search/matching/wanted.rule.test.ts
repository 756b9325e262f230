import { expect, it } from "vitest"
import { massOf, readAll, sureInitials } from "./wanted.rule.ts"

const item = (title: string, brand = "") => ({ title, brand, codes: [], description: "", priceMinor: null })

it("knows brands that were named among the candidates', and what all of the words weigh", () => {
  const { wanted, read } = readAll(item("Agni lamp 5 w"), [item("Lamp", "Agni"), item("Lamp", "Ujjwal")])
  expect(wanted.named.map(wanted.vocabulary.wordOf)).toEqual(["agni"])
  expect(wanted.whole.words).toBe(massOf(wanted.words, wanted.weigh))
  expect(read).toHaveLength(2)
})

it("finds what is near either way", () => {
  const { wanted } = readAll(item("office sbe dlx"), [item("Office Small Business Edition deluxe")])
  const { vocabulary, near, isInitials } = wanted
  const own = ["small", "business", "edition"].map(vocabulary.idOf)
  expect(isInitials(1, own)).toBe(true)
  expect(isInitials(0, own)).toBe(false)
  expect(near.toAsked(2, vocabulary.idOf("deluxe"))).toBe(0.5)
  expect(near.ofOwn(vocabulary.idOf("deluxe"))).toBe(0.5)
  expect(near.ofOwn(vocabulary.idOf("office"))).toBe(1)
})

it("takes a candidate's word for the initials of what was asked", () => {
  const { wanted } = readAll(item("small business edition"), [item("sbe")])
  expect(wanted.near.ofOwn(wanted.vocabulary.idOf("sbe"))).toBe(sureInitials)
})
