import type { Measured } from "./load.ts"

/**
 * Two things Haat is held against. Raw: the very exchange with the index that makes its page, words, filters, stock, reach and facets,
 * sent by itself, so that what is left is HTTP, the promise, the sold-out marks and the page. Plain: words and the shopper's filters only,
 * so that stock, reach, facets and days weigh in, too.
 */
export type Row = {
  readonly size: number
  readonly askers: number
  readonly haat: Measured
  readonly raw: Measured
  readonly plain: Measured
}

export const sayRow = ({ size, askers, haat, raw, plain }: Row): void => {
  const of = ({ p50, p95, p99, perSecond }: Measured) =>
    `p50 ${p50.toFixed(1)}  p95 ${p95.toFixed(1)}  p99 ${p99.toFixed(1)} ms  ${perSecond.toFixed(0)}/s`
  console.log(
    `${size} products, ${askers} at once: Haat ${of(haat)} | raw ${of(raw)} | plain ${of(plain)} | p99 ${(haat.p99 / raw.p99).toFixed(2)}× raw, ${(haat.p99 / plain.p99).toFixed(2)}× plain, failed ${haat.failed}, ${raw.failed}, ${plain.failed}`,
  )
}

export const rounded = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : Number(value.toFixed(2))

const ratioTo = ({ haat, ...bases }: Row, base: "raw" | "plain"): number => haat.p99 / bases[base].p99

/** With eight at once, in the market that is served worst. */
export const worstRatioTo = (rows: readonly Row[], base: "raw" | "plain"): number | null => {
  const ratios = rows.filter(({ askers }) => askers === 8).map((row) => ratioTo(row, base))
  return ratios.length === 0 ? null : Math.max(...ratios)
}

/** By market, with one, eight and thirty-two at once. */
export const ratiosBySize = (rows: readonly Row[]): Readonly<Record<string, readonly (number | null)[]>> =>
  Object.fromEntries(
    [...Map.groupBy(rows, ({ size }) => size)].map(([size, own]) => [
      size,
      own.map((row) => rounded(ratioTo(row, "raw"))),
    ]),
  )

export const growthOf = (rows: readonly Row[]): number | null => {
  const at = (size: number) => rows.find((row) => row.size === size && row.askers === 8)?.haat.p99
  const [small, large] = [at(200_000), at(1_000_000)]
  return small !== undefined && large !== undefined ? large / small : null
}
