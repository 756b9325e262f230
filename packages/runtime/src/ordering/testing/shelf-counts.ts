import { clients } from "../../shared/index.ts"

/** A SKU's counters over all warehouses. */
export const shelfCounts = async (sku: string) => {
  const [row] = await clients
    .mysql()
    .rows<Record<"on_hand" | "reserved" | "allocated" | "shortfall", string>>(
      `SELECT SUM(on_hand) AS on_hand, SUM(reserved) AS reserved, SUM(allocated) AS allocated,
         SUM(shortfall) AS shortfall FROM inventory_stock WHERE sku = ?`,
      [sku],
    )
  return {
    onHand: Number(row?.on_hand),
    reserved: Number(row?.reserved),
    allocated: Number(row?.allocated),
    shortfall: Number(row?.shortfall),
  }
}

export const tally = (outcomes: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

/** A test's size from the environment: short by default, longer where there is time. */
export const sizeOf = (name: string, usual: number): number => Number(process.env[name] ?? usual)
