import { countDueAfter, noBin, type ShelfMove, type ShelfUnits, type SkuUnits } from "@haat/domain/inventory"
import { isDuplicate, places, type Sql, type SqlValue, type Tx } from "../../shared/index.ts"

export type BinMoving = {
  readonly refId: string
  readonly kind: ShelfMove
  readonly warehouseId: string
  readonly reason?: string
  readonly actorId: string
  readonly at: Date
}

type Bins = { readonly warehouseId: string; readonly due: Date | null }

const putIn = (tx: Tx, { warehouseId, due }: Bins, units: readonly ShelfUnits[]) =>
  tx.change(
    `INSERT INTO inventory_bin (warehouse_id, bin, sku, quantity, count_due_at)
     VALUES ${places(units.length, "(?, ?, ?, ?, ?)")}
     ON DUPLICATE KEY UPDATE quantity = inventory_bin.quantity + VALUES(quantity)`,
    units.flatMap(({ bin, sku, quantity }): SqlValue[] => [warehouseId, bin, sku, quantity, due]),
  )

const takeOut = async (tx: Tx, { warehouseId }: Bins, { bin, sku, quantity }: ShelfUnits) => {
  const { affectedRows } = await tx.change(
    `UPDATE inventory_bin SET quantity = quantity + ?
     WHERE warehouse_id = ? AND bin = ? AND sku = ? AND quantity >= ?`,
    [quantity, warehouseId, bin, sku, -quantity],
  )
  if (affectedRows !== 1) throw new Error(`bin ${bin} has no ${-quantity} × ${sku} to give`)
}

/** A shelf that was looked at, or that nobody looked at, says anew when it is to be counted. */
const setDue = async (tx: Tx, { warehouseId, due }: Bins, units: readonly ShelfUnits[]) => {
  await tx.change(
    `UPDATE inventory_bin SET count_due_at = ?
     WHERE warehouse_id = ? AND (sku, bin) IN (${places(units.length, "(?, ?)")})`,
    [due, warehouseId, ...units.flatMap(({ sku, bin }) => [sku, bin])],
  )
}

/** Books moves of units between bins and the floor; negative ones take out. What is in no bin has no row. */
export const moveBins = async (tx: Tx, moving: BinMoving, units: readonly ShelfUnits[]): Promise<void> => {
  const { refId, kind, warehouseId, reason = "", actorId, at } = moving
  const moves = units.filter(({ bin, quantity }) => bin !== noBin && (quantity !== 0 || kind === "COUNT"))
  if (moves.length === 0) return
  await tx.change(
    `INSERT INTO inventory_bin_move (ref_id, kind, warehouse_id, bin, sku, d_quantity, reason, actor_id, at)
     VALUES ${places(moves.length, "(?, ?, ?, ?, ?, ?, ?, ?, ?)")}`,
    moves.flatMap(({ bin, sku, quantity }): SqlValue[] => [
      ...[refId, kind, warehouseId, bin, sku, quantity, reason, actorId, at],
    ]),
  )
  const bins = { warehouseId, due: countDueAfter(kind, at) }
  const filled = moves.filter(({ quantity }) => quantity > 0)
  if (filled.length > 0) await putIn(tx, { ...bins, due: countDueAfter("PUT_AWAY", at) }, filled)
  for (const one of moves) if (one.quantity < 0) await takeOut(tx, bins, one)
  if (kind === "COUNT" || kind === "SETTLE") await setDue(tx, bins, moves)
}

/** Was a doing booked before? Its reference stands in a ledger then. */
export const isBooked = async (sql: Sql, refId: string): Promise<boolean> => {
  const found = await sql.rows(
    `SELECT 1 FROM inventory_bin_move WHERE ref_id = ? UNION ALL
     SELECT 1 FROM inventory_movement WHERE ref_id = ? LIMIT 1`,
    [refId, refId],
  )
  return found.length > 0
}

/** A repeat that came while the first was under way finds the first's rows: that is as good as done. */
export const unlessBooked = async <Answer>(work: () => Promise<Answer>, done: Answer): Promise<Answer> => {
  try {
    return await work()
  } catch (error) {
    if (isDuplicate(error)) return done
    throw error
  }
}

/** Lines with the same SKU as one, in the order in which everybody locks stock. */
export const bySku = (lines: readonly SkuUnits[]): readonly SkuUnits[] => {
  const sums = new Map<string, number>()
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity)
  return [...sums].map(([sku, quantity]) => ({ sku, quantity })).sort((a, b) => (a.sku < b.sku ? -1 : 1))
}

export const listOf = (values: readonly SqlValue[]): string => values.map(() => "?").join(", ")
