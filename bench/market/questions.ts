import { makeDice } from "./dice.ts"
import { nameOf } from "./products.ts"
import { colors, nouns } from "./words.ts"

const pincodes = [
  "560001",
  "110001",
  "400001",
  "600001",
  "700001",
  "500001",
  "380001",
  "302001",
  "226001",
  "682001",
]

/** Shoppers' questions, drawn from what the market holds: one word, a thing, a brand's thing, a series, some with filters. */
export const questionAt = (ordinal: number, size: number): string => {
  const dice = makeDice(7_000_000 + ordinal)
  const { brand, series, thing } = nameOf(dice.below(size))
  const kind = dice.next()
  const text = () => {
    if (kind < 0.15) return nouns[dice.ranked(nouns.length)] ?? thing
    if (kind < 0.5) return thing
    if (kind < 0.75) return `${brand} ${thing}`
    return `${series} ${thing}`
  }
  const asked = new URLSearchParams({ q: text(), pincode: dice.of(pincodes) })
  const chosen = dice.next()
  if (chosen < 0.1) asked.append("filter", `color:${dice.of(colors)}`)
  else if (chosen < 0.2) asked.set("price_max", "100000")
  else if (chosen < 0.3) asked.set("sort", "price-asc")
  return asked.toString()
}
