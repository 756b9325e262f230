export type Currency = "INR"
/** An amount in integer minor units (paise). */
export type Money = { readonly minor: number; readonly currency: Currency }

export const inr = (minor: number): Money => ({ minor, currency: "INR" })

/** True for what may stand as an amount: a safe, non-negative integer of minor units. */
export const isMinor = (minor: number): boolean => Number.isSafeInteger(minor) && minor >= 0

/**
 * Splits `total` in proportion to `weights` so that the parts add up to it exactly (largest-remainder method).
 * All-zero weights share equally. Ties go to the earlier part.
 */
export const allocate = (total: number, weights: readonly number[]): number[] => {
  if (weights.length === 0) return []
  const sum = weights.reduce((a, b) => a + b, 0)
  const basis = sum === 0 ? weights.map(() => 1n) : weights.map((weight) => BigInt(weight))
  const whole = basis.reduce((a, b) => a + b, 0n)
  const shares = basis.map((weight, index) => {
    const product = BigInt(total) * weight
    return { index, part: product / whole, remainder: product % whole }
  })
  let left = BigInt(total) - shares.reduce((a, share) => a + share.part, 0n)
  const parts = shares.map((share) => share.part)
  for (const share of [...shares].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)) {
    if (left === 0n) break
    parts[share.index] = share.part + 1n
    left -= 1n
  }
  return parts.map(Number)
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
