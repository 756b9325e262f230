import { type Adjustment, adjustStock, type StockDesk } from "@haat/domain/inventory"
import { err, ok } from "@haat/domain/shared"
import { recordAdminAction } from "../../shared/admin/admin-actions.mysql.ts"
import { type Mysql, rollingBack, type Tx } from "../../shared/index.ts"
import { tellCrossed } from "../stock-ledger.mysql.ts"
import { crossedBy } from "../stock-rows.mapping.ts"
import { type DeskRow, deskColumns, deskRowOf } from "./desk-row.mapping.ts"

type Change = { readonly onHand: number; readonly shortfall: number }

const lock = async (tx: Tx, { sku, warehouseId }: Adjustment): Promise<DeskRow | null> => {
  const [row] = await tx.rows<DeskRow>(
    `SELECT ${deskColumns} FROM inventory_stock WHERE sku = ? AND warehouse_id = ? AND bucket = 0 FOR UPDATE`,
    [sku, warehouseId],
  )
  return row ?? null
}

const isBooked = async (tx: Tx, { id }: Adjustment): Promise<boolean> =>
  (await tx.rows("SELECT 1 FROM inventory_adjustment WHERE id = ?", [id])).length > 0

const keep = async (tx: Tx, given: Adjustment, booked: Change & { readonly at: Date }): Promise<void> => {
  const { onHand, shortfall, at } = booked
  const { id, sku, warehouseId, change, reason, actorId } = given
  await tx.change(
    `INSERT INTO inventory_adjustment (id, sku, warehouse_id, change_units, reason, actor_id, at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [id, sku, warehouseId, change, reason, actorId, at],
  )
  await tx.change(
    `INSERT INTO inventory_movement
       (kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand, d_reserved, d_allocated, d_shortfall)
     VALUES ('ADJUST', 'adjustment', ?, ?, ?, 0, ?, 0, 0, ?)`,
    [id, sku, warehouseId, onHand, shortfall],
  )
}

const move = async (
  tx: Tx,
  { sku, warehouseId }: Adjustment,
  { onHand, shortfall }: Change,
): Promise<void> => {
  await tx.change(
    `UPDATE inventory_stock SET on_hand = on_hand + ?, shortfall = shortfall + ?, version = version + 1
     WHERE sku = ? AND warehouse_id = ? AND bucket = 0`,
    [onHand, shortfall, sku, warehouseId],
  )
}

const trace = (
  tx: Tx,
  given: Adjustment,
  { before, after, at }: { before: DeskRow; after: DeskRow; at: Date },
) =>
  recordAdminAction(tx, {
    actorId: given.actorId,
    action: "stock.adjust",
    subject: `stock:${given.sku}@${given.warehouseId}`,
    before: { onHand: before.on_hand, shortfall: before.shortfall },
    after: { onHand: after.on_hand, shortfall: after.shortfall, reason: given.reason },
    at,
  })

/** Books one correction with its reason, its movement and its trace, once per id, in one transaction. */
export const adjusting =
  (mysql: Mysql): StockDesk["adjust"] =>
  (given) => {
    const at = new Date()
    return rollingBack(mysql, async (tx) => {
      const before = await lock(tx, given)
      const { sku, warehouseId } = given
      if (before === null) return err({ code: "STOCK_NOT_FOUND", sku, warehouseId })
      if (await isBooked(tx, given)) return ok(deskRowOf(before))
      const adjusted = adjustStock(deskRowOf(before), given.change)
      if (!adjusted.ok) return adjusted
      const { onHand, shortfall } = adjusted.value
      await keep(tx, given, { ...adjusted.value, at })
      await move(tx, given, adjusted.value)
      const after = {
        ...before,
        on_hand: before.on_hand + onHand,
        shortfall: before.shortfall + shortfall,
        version: Number(before.version) + 1,
      }
      await tellCrossed(tx, crossedBy([after], [{ sku, warehouseId, quantity: onHand - shortfall }]))
      await trace(tx, given, { before, after, at })
      return ok(deskRowOf(after))
    })
  }
