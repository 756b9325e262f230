import type { Counted } from "../query/index-query.model.ts"

/** From `from` up to but without `to`; null is open. Written `250..500`, `..250`, `500..`. */
export type NumberRange = { readonly from: number | null; readonly to: number | null }

const written = /^(-?\d{1,12}(?:\.\d{1,6})?)?\.\.(-?\d{1,12}(?:\.\d{1,6})?)?$/

export const readRange = (text: string): NumberRange | null => {
  const found = written.exec(text)
  if (found === null || (found[1] === undefined && found[2] === undefined)) return null
  return {
    from: found[1] === undefined ? null : Number(found[1]),
    to: found[2] === undefined ? null : Number(found[2]),
  }
}

export const writeRange = ({ from, to }: NumberRange): string => `${from ?? ""}..${to ?? ""}`

export const isIn = (value: number, { from, to }: NumberRange): boolean =>
  (from === null || value >= from) && (to === null || value < to)

/** As few digits as tell neighbors apart: 1, 2, 2.5, 5 and their tens. */
const nice = (value: number): number => {
  if (value === 0) return 0
  const size = 10 ** Math.floor(Math.log10(Math.abs(value)))
  const lead = Math.abs(value) / size
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].reduce((best, one) =>
    Math.abs(one - lead) < Math.abs(best - lead) ? one : best,
  )
  return Number((Math.sign(value) * step * size).toPrecision(6))
}

const parts = 5

const numbersIn = (
  counted: readonly Counted[],
): readonly { readonly number: number; readonly count: number }[] =>
  counted.map(({ value, count }) => ({ number: Number(value), count })).sort((a, b) => a.number - b.number)

/** Round bounds that part the products into about equal shares. */
const boundsOf = (counted: readonly Counted[]): readonly number[] => {
  const all = numbersIn(counted)
  const whole = all.reduce((sum, { count }) => sum + count, 0)
  const bounds: number[] = []
  let seen = 0
  for (const { number, count } of all) {
    seen += count
    if (seen >= (whole * (bounds.length + 1)) / parts && bounds.length < parts - 1) bounds.push(nice(number))
  }
  const [least = 0, most = 0] = [all[0]?.number, all.at(-1)?.number]
  return [...new Set(bounds)].filter((bound) => bound > least && bound <= most).sort((a, b) => a - b)
}

/**
 * Ranges in place of many single numbers, each with the products it holds. Counts add up because a product has one value of such
 * an attribute; what was chosen stays listed though it is none of today's ranges.
 */
export const rangesOf = (counted: readonly Counted[], chosen: readonly string[]): readonly Counted[] => {
  const bounds = boundsOf(counted)
  const ends = [null, ...bounds, null]
  const offered = ends.slice(1).map((to, at) => writeRange({ from: ends[at] ?? null, to }))
  const all = [...new Set([...(bounds.length === 0 ? [] : offered), ...chosen])]
  const numbers = numbersIn(counted)
  return all.map((value) => {
    const range = readRange(value)
    const held = numbers.filter(({ number }) =>
      range === null ? number === Number(value) : isIn(number, range),
    )
    return { value, count: held.reduce((sum, { count }) => sum + count, 0) }
  })
}

/** A range in words. */
export const rangeLabel = ({ from, to }: NumberRange, unit: string | undefined): string => {
  const tail = unit === undefined ? "" : ` ${unit}`
  if (from === null) return `Under ${to}${tail}`
  return to === null ? `${from}${tail} and over` : `${from} to ${to}${tail}`
}
