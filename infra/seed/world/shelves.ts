/** Where a warehouse keeps its SKUs: bins for picking in aisles A to H, reserves in R; the same for the same place in line. */
const perBin = 4
const racks = 50
const pickUnits = 30

const binAt = (aisle: string, rack: number): string => `${aisle}-${String(rack + 1).padStart(2, "0")}`

const pickBin = (index: number): string => {
  const bin = Math.floor(index / perBin)
  return binAt("ABCDEFGH".charAt(Math.floor(bin / racks) % 8), bin % racks)
}

/** A SKU's units by bin: as many as a picking bin takes, the rest in reserve. */
export const shelvesFor = (
  { sku, quantity }: { readonly sku: string; readonly quantity: number },
  index: number,
): readonly { readonly sku: string; readonly bin: string; readonly quantity: number }[] => {
  const picked = { sku, bin: pickBin(index), quantity: Math.min(quantity, pickUnits) }
  if (quantity <= pickUnits) return [picked]
  return [picked, { sku, bin: binAt("R", index % racks), quantity: quantity - pickUnits }]
}
