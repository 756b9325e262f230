/**
 * GST contained in a price that includes it: amount × rate ÷ (100 + rate), rounded half up to the paisa
 * (CGST Rules 2017, rule 35). Rates may have two decimals.
 */
export const containedTax = (amountMinor: number, ratePercent: number): number => {
  const rate = BigInt(Math.round(ratePercent * 100))
  const base = 10_000n + rate
  return Number((2n * BigInt(amountMinor) * rate + base) / (2n * base))
}
