import { type BinUnits, noBin, type SkuUnits } from "@haat/domain/inventory"
import { isDuplicate, type Sql, type SqlValue, type Tx } from "../../shared/index.ts"

export type BinMove = {
  readonly refId: string
  readonly kind: "PUT_AWAY" | "PICK" | "COUNT" | "TRANSFER" | "SETTLE"
  readonly warehouseId: string
  readonly sku: string
  /** Per bin; negative takes out. */
  readonly moves: readonly BinUnits[]
  readonly reason?: string
  readonly actorId: string
}

export type StockHere = {
  readonly onHand: number
  readonly free: number
  readonly picked: number
  readonly bins: readonly BinUnits[]
  readonly unlocated: number
}

const sum = (units: readonly { readonly quantity: number }[]): number =>
  units.reduce((total, { quantity }) => total + quantity, 0)

type Row = {
  readonly on_hand: number
  readonly reserved: number
  readonly allocated: number
  readonly shortfall: number
}

/** A SKU's stock in a warehouse with its row locked: who holds it may change bins and picks. */
export const lockStock = async (tx: Tx, warehouseId: string, sku: string): Promise<StockHere> => {
  await tx.change(
    `INSERT INTO inventory_stock (sku, warehouse_id, bucket) VALUES (?, ?, 0)
     ON DUPLICATE KEY UPDATE sku = VALUES(sku)`,
    [sku, warehouseId],
  )
  const [row] = await tx.rows<Row>(
    `SELECT on_hand, reserved, allocated, shortfall FROM inventory_stock
     WHERE sku = ? AND warehouse_id = ? AND bucket = 0 FOR UPDATE`,
    [sku, warehouseId],
  )
  const bins = await tx.rows<BinUnits>(
    "SELECT bin, quantity FROM inventory_bin WHERE warehouse_id = ? AND sku = ? ORDER BY bin",
    [warehouseId, sku],
  )
  const picks = await tx.rows<{ quantity: number }>(
    "SELECT quantity FROM inventory_pick WHERE warehouse_id = ? AND sku = ?",
    [warehouseId, sku],
  )
  const {
    on_hand: onHand,
    reserved,
    allocated,
    shortfall,
  } = row ?? {
    ...{ on_hand: 0, reserved: 0, allocated: 0, shortfall: 0 },
  }
  const picked = sum(picks)
  const free = onHand - reserved - allocated - shortfall
  return {
    onHand,
    free,
    picked,
    bins: bins.map((one) => ({ ...one })),
    unlocated: onHand - picked - sum(bins),
  }
}

type Bin = readonly [warehouseId: string, bin: string, sku: string]

const putIn = (tx: Tx, bin: Bin, quantity: number) =>
  tx.change(
    `INSERT INTO inventory_bin (warehouse_id, bin, sku, quantity) VALUES (?, ?, ?, ?)
     ON DUPLICATE KEY UPDATE quantity = inventory_bin.quantity + VALUES(quantity)`,
    [...bin, quantity],
  )

const takeOut = async (tx: Tx, bin: Bin, quantity: number) => {
  const { affectedRows } = await tx.change(
    `UPDATE inventory_bin SET quantity = quantity - ?
     WHERE warehouse_id = ? AND bin = ? AND sku = ? AND quantity >= ?`,
    [quantity, ...bin, quantity],
  )
  if (affectedRows !== 1) throw new Error(`bin ${bin[1]} has no ${quantity} × ${bin[2]} to give`)
}

/** Books moves of units between bins and the floor; what is in no bin has no row. */
export const moveBins = async (tx: Tx, { moves, ...move }: BinMove): Promise<void> => {
  const { refId, kind, warehouseId, sku, reason = "", actorId } = move
  for (const { bin, quantity } of moves.filter((one) => one.bin !== noBin && one.quantity !== 0)) {
    await tx.change(
      `INSERT INTO inventory_bin_move (ref_id, kind, warehouse_id, bin, sku, d_quantity, reason, actor_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [refId, kind, warehouseId, bin, sku, quantity, reason, actorId],
    )
    await (quantity > 0 ? putIn : takeOut)(tx, [warehouseId, bin, sku], Math.abs(quantity))
  }
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
