import { createHash } from "node:crypto"
import { type CountInput, countDifference } from "@haat/domain/inventory"
import { seal } from "@haat/events/envelope"
import { stockShort } from "@haat/events/inventory"
import { newId } from "@haat/platform/ids"
import { appendEvents, inTransaction, type Mysql, once, type SqlValue, type Tx } from "../shared/index.ts"
import { tellCrossed } from "./stock-ledger.mysql.ts"
import { crossedBy, inLockOrder, type StockRow } from "./stock-rows.mapping.ts"

type Booked = {
  readonly sku: string
  readonly warehouseId: string
  readonly counted: number
  readonly before: StockRow | null
  readonly onHand: number
  readonly shortfall: number
}

const places = (count: number, row: string): string => Array.from({ length: count }, () => row).join(", ")
const empty = { onHand: 0, reserved: 0, allocated: 0, shortfall: 0 }

const difference = async (tx: Tx, { sku, counts }: CountInput): Promise<readonly Booked[]> => {
  const last = await tx.rows<{ warehouse_id: string; counted: number }>(
    "SELECT warehouse_id, counted FROM inventory_count WHERE sku = ? FOR UPDATE",
    [sku],
  )
  const stock = await tx.rows<StockRow>(
    `SELECT sku, warehouse_id, on_hand, reserved, allocated, shortfall, version FROM inventory_stock
     WHERE sku = ? AND bucket = 0 FOR UPDATE`,
    [sku],
  )
  const lastOf = new Map(last.map((row) => [row.warehouse_id, row.counted]))
  const stockOf = new Map(stock.map((row) => [row.warehouse_id, row]))
  return inLockOrder(counts.map((one) => ({ sku, ...one }))).map(({ warehouseId, count }) => {
    const before = stockOf.get(warehouseId) ?? null
    const level = before
      ? {
          onHand: before.on_hand,
          reserved: before.reserved,
          allocated: before.allocated,
          shortfall: before.shortfall,
        }
      : empty
    const change = countDifference(level, lastOf.get(warehouseId) ?? 0, count)
    return { sku, warehouseId, counted: count, before, ...change }
  })
}

const keepCounts = (tx: Tx, booked: readonly Booked[], refId: string) =>
  tx.change(
    `INSERT INTO inventory_count (sku, warehouse_id, counted, ref_id) VALUES ${places(booked.length, "(?, ?, ?, ?)")}
     ON DUPLICATE KEY UPDATE counted = VALUES(counted), ref_id = VALUES(ref_id), at = UTC_TIMESTAMP(3)`,
    booked.flatMap(({ sku, warehouseId, counted }): SqlValue[] => [sku, warehouseId, counted, refId]),
  )

const appendMovements = (tx: Tx, moved: readonly Booked[], refId: string) =>
  tx.change(
    `INSERT INTO inventory_movement
       (kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand, d_reserved, d_allocated, d_shortfall)
     VALUES ${places(moved.length, "('COUNT', 'count', ?, ?, ?, 0, ?, 0, 0, ?)")}`,
    moved.flatMap((one): SqlValue[] => [refId, one.sku, one.warehouseId, one.onHand, one.shortfall]),
  )

const insertStock = (tx: Tx, fresh: readonly Booked[]) =>
  tx.change(
    `INSERT INTO inventory_stock (sku, warehouse_id, bucket, on_hand, shortfall, version)
     VALUES ${places(fresh.length, "(?, ?, 0, ?, ?, 1)")}`,
    fresh.flatMap((one): SqlValue[] => [one.sku, one.warehouseId, one.onHand, one.shortfall]),
  )

const moveStock = async (tx: Tx, moved: readonly Booked[]): Promise<void> => {
  const fresh = moved.filter(({ before }) => before === null)
  if (fresh.length > 0) await insertStock(tx, fresh)
  for (const { sku, warehouseId, onHand, shortfall, before } of moved) {
    if (before === null) continue
    await tx.change(
      `UPDATE inventory_stock SET on_hand = on_hand + ?, shortfall = shortfall + ?, version = version + 1
       WHERE sku = ? AND warehouse_id = ? AND bucket = 0`,
      [onHand, shortfall, sku, warehouseId],
    )
  }
}

const rowAfter = ({ sku, warehouseId, before, onHand, shortfall }: Booked): StockRow => {
  const row = before ?? { on_hand: 0, reserved: 0, allocated: 0, shortfall: 0, version: 0 }
  return {
    ...row,
    sku,
    warehouse_id: warehouseId,
    on_hand: row.on_hand + onHand,
    shortfall: row.shortfall + shortfall,
    version: row.version + 1,
  }
}

const tell = async (tx: Tx, moved: readonly Booked[]): Promise<void> => {
  const after = moved.map(rowAfter)
  const gained = moved.map((one) => ({ ...one, quantity: one.onHand - one.shortfall }))
  await tellCrossed(tx, crossedBy(after, gained))
  const short = after.filter((_, index) => (moved[index]?.shortfall ?? 0) > 0)
  const at = { occurredAt: new Date() }
  await appendEvents(
    tx,
    short.map(({ sku, warehouse_id: warehouseId, on_hand: onHand, reserved, allocated, shortfall }) =>
      seal(
        stockShort,
        { sku, warehouseId, onHand: onHand - shortfall, promised: reserved + allocated },
        { ...at, id: newId(), key: sku },
      ),
    ),
  )
}

/** The inbox holds 64 characters; a count is named by its SKU and reference. */
const countId = ({ sku, refId }: CountInput): string =>
  createHash("sha256").update(`${sku}\n${refId}`).digest("hex")

/** Books supplier counts as differences to the counts before, once per reference, in one transaction per SKU. */
export const mysqlCounts = (mysql: Mysql) => ({
  book: (input: CountInput): Promise<void> =>
    inTransaction(mysql, async (tx) => {
      if (input.counts.length === 0 || !(await once(tx, "inventory.book-count", countId(input)))) return
      const booked = await difference(tx, input)
      await keepCounts(tx, booked, input.refId)
      const moved = booked.filter(({ onHand, shortfall }) => onHand !== 0 || shortfall !== 0)
      if (moved.length === 0) return
      await appendMovements(tx, moved, input.refId)
      await moveStock(tx, moved)
      await tell(tx, moved)
    }),
})
