const indiaMs = 330 * 60_000

/** The day of India, YYYY-MM-DD. */
export const dayInIndia = (at: Date): string => new Date(at.getTime() + indiaMs).toISOString().slice(0, 10)

/** The financial year of a moment in India, April to March: "2627" is April 2026 to March 2027. */
export const fiscalYearOf = (at: Date): string => {
  const [year = 0, month = 0] = dayInIndia(at).split("-").map(Number)
  const begins = month >= 4 ? year : year - 1
  const two = (value: number) => String(value % 100).padStart(2, "0")
  return `${two(begins)}${two(begins + 1)}`
}

const series = { invoice: "INV", bill: "BOS", credit: "CN" } as const

/**
 * At most 16 letters, digits, - and /, as rules 46(b) and 53(1A) of the CGST Rules want it. What a registered seller
 * bills, what one who isn't bills, and what is credited count apart.
 */
export const paperNumber = (kind: keyof typeof series, fiscalYear: string, serial: number): string =>
  `${series[kind]}/${fiscalYear}/${String(serial).padStart(6, "0")}`
