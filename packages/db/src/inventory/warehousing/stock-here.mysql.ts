import type { BinUnits } from "@haat/domain/inventory"
import { places, type Sql, type Tx } from "../../shared/index.ts"
import { listOf } from "./bin-rows.mysql.ts"

export type StockHere = {
  readonly onHand: number
  readonly free: number
  readonly picked: number
  readonly bins: readonly BinUnits[]
  readonly unlocated: number
}

type Row = {
  readonly sku: string
  readonly on_hand: number
  readonly reserved: number
  readonly allocated: number
  readonly shortfall: number
}
type Units = { readonly sku: string; readonly quantity: number }

const sum = (units: readonly { readonly quantity: number }[]): number =>
  units.reduce((total, { quantity }) => total + quantity, 0)

const nothing = { on_hand: 0, reserved: 0, allocated: 0, shortfall: 0 }

const rowsOf = (warehouseId: string, skus: readonly string[]) => ({
  query: `SELECT sku, on_hand, reserved, allocated, shortfall FROM inventory_stock
     WHERE sku IN (${listOf(skus)}) AND warehouse_id = ? AND bucket = 0 ORDER BY sku`,
  values: [...skus, warehouseId],
})

const lockRows = async (tx: Tx, warehouseId: string, skus: readonly string[]): Promise<readonly Row[]> => {
  await tx.change(
    `INSERT INTO inventory_stock (sku, warehouse_id, bucket) VALUES ${places(skus.length, "(?, ?, 0)")}
     ON DUPLICATE KEY UPDATE sku = VALUES(sku)`,
    skus.flatMap((sku) => [sku, warehouseId]),
  )
  const { query, values } = rowsOf(warehouseId, skus)
  return tx.rows<Row>(`${query} FOR UPDATE`, values)
}

const hereOf = (row: Row | undefined, bins: readonly BinUnits[], picks: readonly Units[]): StockHere => {
  const { on_hand: onHand, reserved, allocated, shortfall } = row ?? nothing
  const picked = sum(picks)
  return {
    ...{ onHand, picked, bins },
    free: onHand - reserved - allocated - shortfall,
    unlocated: onHand - picked - sum(bins),
  }
}

type StockOf = (sku: string) => StockHere

/** What lies where, beside the stock rows. */
const withBins = async (
  tx: Sql,
  warehouseId: string,
  { sorted, rows }: { readonly sorted: readonly string[]; readonly rows: readonly Row[] },
): Promise<StockOf> => {
  const among = `WHERE warehouse_id = ? AND sku IN (${listOf(sorted)})`
  const bins = await tx.rows<BinUnits & Units>(
    `SELECT sku, bin, quantity FROM inventory_bin ${among} ORDER BY sku, bin`,
    [warehouseId, ...sorted],
  )
  const picks = await tx.rows<Units>(`SELECT sku, quantity FROM inventory_pick ${among}`, [
    warehouseId,
    ...sorted,
  ])
  const [rowOf, binsOf, picksOf] = [
    new Map(rows.map((row) => [row.sku, row])),
    Map.groupBy(bins, ({ sku }) => sku),
    Map.groupBy(picks, ({ sku }) => sku),
  ]
  return (sku) => {
    const here = (binsOf.get(sku) ?? []).map(({ bin, quantity }) => ({ bin, quantity }))
    return hereOf(rowOf.get(sku), here, picksOf.get(sku) ?? [])
  }
}

const inOrder = (skus: readonly string[]): readonly string[] => [...new Set(skus)].sort()

/** SKUs' stock in a warehouse as it stands, for looking only: takes no lock and waits for none. */
export const lookAtStocks = async (
  sql: Sql,
  warehouseId: string,
  skus: readonly string[],
): Promise<StockOf> => {
  const sorted = inOrder(skus)
  if (sorted.length === 0) return () => hereOf(undefined, [], [])
  const { query, values } = rowsOf(warehouseId, sorted)
  return withBins(sql, warehouseId, { sorted, rows: await sql.rows<Row>(query, values) })
}

/** SKUs' stock in a warehouse with their rows locked, in the order in which everybody locks: who holds them may change bins and picks. */
export const lockStocks = async (tx: Tx, warehouseId: string, skus: readonly string[]): Promise<StockOf> => {
  const sorted = inOrder(skus)
  return withBins(tx, warehouseId, { sorted, rows: await lockRows(tx, warehouseId, sorted) })
}

export const lockStock = async (tx: Tx, warehouseId: string, sku: string): Promise<StockHere> =>
  (await lockStocks(tx, warehouseId, [sku]))(sku)
