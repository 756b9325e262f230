import type { BinUnits } from "./warehousing.model.ts"

/** The name of no bin: goods that were received and not put away yet. */
export const noBin = ""

const byName = (a: BinUnits, b: BinUnits): number => (a.bin < b.bin ? -1 : 1)

/**
 * From which bins to take `wanted` units: the smallest bin that holds them all, else the fullest ones first, so that
 * few bins are walked to; what lies in no bin comes last. Takes less than wanted when there is less.
 */
export const planPicks = (
  wanted: number,
  bins: readonly BinUnits[],
  unlocated: number,
): readonly BinUnits[] => {
  const filled = bins.filter(({ quantity }) => quantity > 0)
  const enough = filled.filter(({ quantity }) => quantity >= wanted)
  const [whole] = enough.sort((a, b) => a.quantity - b.quantity || byName(a, b))
  if (whole && wanted > 0) return [{ bin: whole.bin, quantity: wanted }]
  const walk = [...filled].sort((a, b) => b.quantity - a.quantity || byName(a, b))
  const picks: BinUnits[] = []
  let missing = wanted
  for (const { bin, quantity } of [...walk, { bin: noBin, quantity: Math.max(0, unlocated) }]) {
    const taken = Math.min(missing, quantity)
    if (taken > 0) picks.push({ bin, quantity: taken })
    missing -= taken
  }
  return picks
}
