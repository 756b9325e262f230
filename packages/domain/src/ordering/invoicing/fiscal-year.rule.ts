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

/** At most 16 letters, digits, - and /, as rule 46(b) of the CGST Rules wants it. */
export const invoiceNumber = (fiscalYear: string, serial: number): string =>
  `INV/${fiscalYear}/${String(serial).padStart(6, "0")}`
