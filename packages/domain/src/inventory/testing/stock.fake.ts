import { countDifference } from "../counts/count-difference.rule.ts"
import type { CountInput, SkuAvailability } from "../inventory.model.ts"
import type { Availability, Counts, SoldOutMarks } from "../ports.ts"

type Row = {
  onHand: number
  reserved: number
  allocated: number
  shortfall: number
  counted: number
  version: number
}

/** Stock in memory, counted as the real one is. */
export const fakeStock = () => {
  const rows = new Map<string, Map<string, Row>>()
  const booked = new Set<string>()
  const shelfOf = (sku: string) => {
    const shelf = rows.get(sku) ?? new Map<string, Row>()
    rows.set(sku, shelf)
    return shelf
  }
  const levelOf = (sku: string): SkuAvailability => {
    const shelf = [...(rows.get(sku) ?? [])]
    return {
      sku,
      revision: shelf.reduce((sum, [, { version }]) => sum + version, 0),
      warehouses: shelf.map(([warehouseId, row]) => ({
        warehouseId,
        available: Math.max(0, row.onHand - row.reserved - row.allocated - row.shortfall),
      })),
    }
  }
  const book = ({ sku, counts: told, refId }: CountInput): void => {
    if (booked.has(`${sku} ${refId}`)) return
    booked.add(`${sku} ${refId}`)
    for (const { warehouseId, count } of told) {
      const blank = { onHand: 0, reserved: 0, allocated: 0, shortfall: 0, counted: 0, version: 0 }
      const row = shelfOf(sku).get(warehouseId) ?? blank
      const change = countDifference(row, row.counted, count)
      const onHand = row.onHand + change.onHand
      const shortfall = row.shortfall + change.shortfall
      shelfOf(sku).set(warehouseId, { ...row, onHand, shortfall, counted: count, version: row.version + 1 })
    }
  }
  const counts: Counts = {
    book: async (input) => book(input),
    bookAll: async (inputs) => inputs.forEach(book),
  }
  const availability: Availability = {
    of: async (skus) => [...new Set(skus)].map(levelOf),
    page: async (after, limit) =>
      [...rows.keys()]
        .filter((sku) => sku > after)
        .sort()
        .slice(0, limit)
        .map(levelOf),
  }
  return { counts, availability, rows }
}

export const fakeMarks = (): SoldOutMarks => {
  const marks = new Map<string, { readonly revision: number; readonly left: readonly string[] }>()
  const soldOut = (sku: string, at?: ReadonlySet<string>): boolean => {
    const left = marks.get(sku)?.left
    return left !== undefined && !left.some((id) => at?.has(id) ?? true)
  }
  return {
    mark: async (levels) => {
      for (const { sku, revision, warehouses } of levels) {
        if ((marks.get(sku)?.revision ?? -1) > revision) continue
        const left = warehouses.filter(({ available }) => available > 0)
        marks.set(sku, { revision, left: left.map(({ warehouseId }) => warehouseId) })
      }
    },
    soldOut: async (skus, at) => new Set(skus.filter((sku) => soldOut(sku, at))),
    soldOutLately: async () => new Map([...marks].map(([sku, { left }]) => [sku, left])),
  }
}
