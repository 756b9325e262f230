import { err, ok, type Result } from "../../shared/index.ts"
import { type CartLine, type CartRefusal, MAX_LINES, MAX_PER_LINE } from "../basket.model.ts"

type Lines = readonly CartLine[]

export type Addition = {
  readonly sku: string
  readonly quantity: number
  readonly priceMinor: number
  /** Available-to-promise over all warehouses, at the time of asking. */
  readonly available: number
  readonly now: Date
}

const short = (sku: string, wanted: number, available: number): Result<Lines, CartRefusal> =>
  err({ code: "OUT_OF_STOCK", lines: [{ sku, wanted, available }] })

/** Adds to the line of the SKU or opens one. A line holds at most MAX_PER_LINE, a cart MAX_LINES lines. */
export const addToLines = (lines: Lines, addition: Addition): Result<Lines, CartRefusal> => {
  const { sku, priceMinor, available, now } = addition
  const held = lines.find((line) => line.sku === sku)
  const quantity = (held?.quantity ?? 0) + addition.quantity
  if (quantity > MAX_PER_LINE) return err({ code: "QUANTITY_LIMIT", limit: MAX_PER_LINE })
  if (quantity > available) return short(sku, quantity, available)
  if (held)
    return ok(
      lines.map((line) => (line === held ? { ...line, quantity, addedPriceMinor: priceMinor } : line)),
    )
  if (lines.length >= MAX_LINES) return err({ code: "CART_FULL", limit: MAX_LINES })
  return ok([...lines, { sku, quantity, addedPriceMinor: priceMinor, addedAt: now }])
}

/** Sets a line's quantity. Less is always allowed, more only while there is stock for it. */
export const setLineQuantity = (
  lines: Lines,
  {
    sku,
    quantity,
    available,
  }: { readonly sku: string; readonly quantity: number; readonly available: number },
): Result<Lines, CartRefusal> => {
  const held = lines.find((line) => line.sku === sku)
  if (!held) return err({ code: "LINE_NOT_FOUND", sku })
  if (quantity > MAX_PER_LINE) return err({ code: "QUANTITY_LIMIT", limit: MAX_PER_LINE })
  if (quantity > held.quantity && quantity > available) return short(sku, quantity, available)
  if (quantity === held.quantity) return ok(lines)
  return ok(lines.map((line) => (line === held ? { ...line, quantity } : line)))
}

export const removeFromLines = (lines: Lines, sku: string): Result<Lines, CartRefusal> =>
  lines.some((line) => line.sku === sku)
    ? ok(lines.filter((line) => line.sku !== sku))
    : err({ code: "LINE_NOT_FOUND", sku })

type Amounts = readonly { readonly sku: string; readonly quantity: number }[]

/** The amounts, none of them above what there is of the SKU. */
export const atMost = (wanted: Amounts, there: Amounts): Amounts => {
  const limits = new Map(there.map(({ sku, quantity }) => [sku, quantity]))
  return wanted
    .map(({ sku, quantity }) => ({ sku, quantity: Math.min(quantity, limits.get(sku) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
}

/** Takes out what was ordered; what was added after the order stays. */
export const withoutOrdered = (lines: Lines, ordered: Amounts): Lines => {
  const taken = new Map<string, number>()
  for (const { sku, quantity } of ordered) taken.set(sku, (taken.get(sku) ?? 0) + quantity)
  if (!lines.some(({ sku }) => taken.has(sku))) return lines
  return lines
    .map((line) => ({ ...line, quantity: line.quantity - (taken.get(line.sku) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
}

/** The sum of two carts per SKU, capped per line and in lines; the second cart's lines come first and keep their dates. */
export const mergeLines = (from: Lines, into: Lines): Lines => {
  const merged = new Map(into.map((line) => [line.sku, line]))
  for (const line of from) {
    const held = merged.get(line.sku)
    if (!held && merged.size >= MAX_LINES) continue
    const quantity = Math.min(MAX_PER_LINE, (held?.quantity ?? 0) + line.quantity)
    merged.set(line.sku, { ...(held ?? line), quantity })
  }
  return [...merged.values()]
}
