import { allocate } from "../../shared/index.ts"
import { eligibleLines } from "./eligible.rule.ts"
import type { Benefit, Offer, OfferLine } from "./offer.model.ts"

/** What is still to be paid, line by line, when an offer's turn comes. */
export type Remaining = { readonly lines: readonly number[]; readonly deliveryMinor: number }

export type Taken = { readonly lines: readonly number[]; readonly deliveryMinor: number }

const nothing = (lines: readonly unknown[]): Taken => ({ lines: lines.map(() => 0), deliveryMinor: 0 })

const percentOf = (amount: number, percent: number): number =>
  Number((BigInt(amount) * BigInt(percent)) / 100n)

/** Which units are cheapest: how many of each line, the cheapest line first, earlier lines before later ones. */
const cheapestUnits = (lines: readonly OfferLine[], indexes: readonly number[], units: number) => {
  const byPrice = [...indexes].sort(
    (a, b) => (lines[a]?.unitPriceMinor ?? 0) - (lines[b]?.unitPriceMinor ?? 0) || a - b,
  )
  const counts = new Map<number, number>()
  let left = units
  for (const index of byPrice) {
    const count = Math.min(left, lines[index]?.quantity ?? 0)
    counts.set(index, count)
    left -= count
  }
  return counts
}

const buyGet = (
  { buy, get, percentOff }: Extract<Benefit, { kind: "buy-get" }>,
  lines: readonly OfferLine[],
  indexes: readonly number[],
): readonly number[] => {
  const units = indexes.reduce((sum, index) => sum + (lines[index]?.quantity ?? 0), 0)
  const counts = cheapestUnits(lines, indexes, Math.floor(units / (buy + get)) * get)
  return lines.map(({ unitPriceMinor }, index) =>
    percentOf((counts.get(index) ?? 0) * unitPriceMinor, percentOff),
  )
}

const amountOf = (benefit: Benefit, base: number): number => {
  if (benefit.kind === "amount") return Math.min(benefit.amountMinor, base)
  if (benefit.kind !== "percent") return 0
  return Math.min(percentOf(base, benefit.percent), benefit.capMinor ?? base)
}

/**
 * What an offer takes off what remains: percents are rounded down to the paisa, amounts are spread over the
 * eligible lines by largest remainder in proportion to what remains of them, no line goes below zero.
 */
export const takeOff = (offer: Offer, lines: readonly OfferLine[], remaining: Remaining): Taken => {
  const { benefit } = offer
  const taken = nothing(lines)
  if (benefit.kind === "free-delivery") return { ...taken, deliveryMinor: remaining.deliveryMinor }
  const indexes = eligibleLines(offer, lines)
  const inPlay = remaining.lines.map((left, index) => (indexes.includes(index) ? left : 0))
  if (benefit.kind === "buy-get") {
    const wanted = buyGet(benefit, lines, indexes)
    return { ...taken, lines: inPlay.map((left, index) => Math.min(left, wanted[index] ?? 0)) }
  }
  const base = inPlay.reduce((sum, left) => sum + left, 0)
  return base === 0 ? taken : { ...taken, lines: allocate(amountOf(benefit, base), inPlay) }
}
