import type { WarehouseCount } from "../items/item.model.ts"

/**
 * Rupees as people write them (`1299`, `₹1,299.00`, `INR 1,29,999`, `1299.00 INR`) → paise; null when it is no such amount.
 * Amounts are read as digits, never through a binary fraction.
 */
export const parsePaise = (text: string): number | null => {
  const bare = text.replace(/^(?:₹|rs\.?|inr)\s*/i, "").replace(/\s*(?:inr|₹)$/i, "")
  const match = /^(\d{1,3}(?:,\d{2,3})*|\d{1,10})(?:\.(\d{1,2}))?$/.exec(bare.trim())
  if (!match?.[1]) return null
  const rupees = Number(match[1].replaceAll(",", ""))
  const minor = rupees * 100 + Number((match[2] ?? "").padEnd(2, "0"))
  return Number.isSafeInteger(minor) && minor <= 100_000_000_00 ? minor : null
}

const gramsPer: Readonly<Record<string, number>> = {
  mg: 0.001,
  g: 1,
  gm: 1,
  kg: 1000,
  lb: 453.592,
  oz: 28.3495,
}

/** `500`, `500 g`, `1.2 kg` → whole grams, at least one; null when it is no weight. */
export const parseGrams = (text: string): number | null => {
  const match = /^(\d{1,7}(?:\.\d{1,4})?)\s*(mg|g|gm|kg|lb|oz)?$/i.exec(text.trim())
  if (!match?.[1]) return null
  const grams = Math.max(1, Math.round(Number(match[1]) * (gramsPer[(match[2] ?? "g").toLowerCase()] ?? 1)))
  return grams <= 2_000_000 ? grams : null
}

/** A plain decimal number; null for anything else, infinity and hexadecimal included. */
export const parseDecimal = (text: string): number | null =>
  /^-?\d{1,12}(?:\.\d{1,6})?$/.test(text.trim()) ? Number(text.trim()) : null

export const parseWhole = (text: string): number | null =>
  /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null

/** A hundred counts, each with the longest name there can be. */
export const countsChars = 5000

/** `WH-BLR=10|WH-MAA=4` → counts; null when a part is no count or a warehouse stands twice. */
export const parseCounts = (text: string): readonly WarehouseCount[] | null => {
  const counts: WarehouseCount[] = []
  for (const part of text.split(/[|;]/)) {
    const match = /^\s*([A-Z][A-Z0-9-]{1,31})\s*[=:]\s*(\d{1,7})\s*$/.exec(part)
    if (!match?.[1] || counts.some(({ warehouseId }) => warehouseId === match[1])) return null
    counts.push({ warehouseId: match[1], count: Number(match[2]) })
  }
  return counts.length <= 100 ? counts : null
}
