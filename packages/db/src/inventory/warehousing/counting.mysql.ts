import { type DueCount, nobody, planPicks, type Warehousing } from "@haat/domain/inventory"
import { ok } from "@haat/domain/shared"
import { newId } from "@haat/platform/ids"
import { inTransaction, type Mysql, rollingBack, type Tx } from "../../shared/index.ts"
import { book } from "../parcel-stock.mysql.ts"
import { isBooked, moveBins, unlessBooked } from "./bin-rows.mysql.ts"
import { tooMany } from "./bins.mysql.ts"
import { traceStaff } from "./staff-trace.mysql.ts"
import { lockStock } from "./stock-here.mysql.ts"

type Desk = Pick<Warehousing, "countBin" | "listCountsDue" | "settleBins">
type Count = Parameters<Desk["countBin"]>[0] & { readonly before: number }

const bookDifference = async (tx: Tx, { id, warehouseId, sku, quantity, before }: Count) => {
  const units = [{ sku, warehouseId, quantity: Math.abs(quantity - before) }]
  const booking = { kind: "ADJUST", refType: "cycle-count", refId: id, guard: "0 < ?", units } as const
  await book(tx, { ...booking, onHand: Math.sign(quantity - before) })
}

const bookCount = async (tx: Tx, count: Count, at: Date) => {
  const { id, actorId, warehouseId, sku, bin, quantity, reason, before } = count
  const moving = { refId: id, kind: "COUNT", warehouseId, reason, actorId, at } as const
  await moveBins(tx, moving, [{ sku, bin, quantity: quantity - before }])
  if (quantity !== before) await bookDifference(tx, count)
  await traceStaff(tx, {
    ...{ actorId, action: "bin.count", subject: `bin:${bin}@${warehouseId}`, at },
    before: { sku, quantity: before },
    after: { sku, quantity, reason },
  })
}

/** The counted difference goes onto the shelf and into the books alike; promised goods can't be counted away. */
const countBin =
  (mysql: Mysql): Desk["countBin"] =>
  (doing) =>
    unlessBooked(
      () =>
        rollingBack(mysql, async (tx) => {
          const { id, warehouseId, sku, bin, quantity } = doing
          const { bins, free } = await lockStock(tx, warehouseId, sku)
          const before = bins.find((one) => one.bin === bin)?.quantity ?? 0
          if (await isBooked(tx, id)) return ok({ difference: 0 })
          if (before - quantity > Math.max(0, free))
            return tooMany(sku, before - Math.max(0, free), "in the warehouse")
          await bookCount(tx, { ...doing, before }, new Date())
          return ok({ difference: quantity - before })
        }),
      ok({ difference: 0 }),
    )

const settleOne = (mysql: Mysql, warehouseId: string, sku: string): Promise<boolean> =>
  inTransaction(mysql, async (tx) => {
    const { onHand, bins } = await lockStock(tx, warehouseId, sku)
    const excess = bins.reduce((sum, one) => sum + one.quantity, 0) - onHand
    if (excess <= 0) return false
    const moves = planPicks(excess, bins, 0).map((one) => ({ bin: one.bin, sku, quantity: -one.quantity }))
    const reason = "left the warehouse without being picked"
    const moving = { refId: newId(), kind: "SETTLE", warehouseId, reason, actorId: nobody } as const
    await moveBins(tx, { ...moving, at: new Date() }, moves)
    return true
  })

/** SKUs of which bins claim more than their warehouse has: goods that left unpicked, or a supplier's lower count. */
const overfull = `SELECT b.warehouse_id AS warehouseId, b.sku AS sku FROM inventory_bin b
  LEFT JOIN inventory_stock s ON s.sku = b.sku AND s.warehouse_id = b.warehouse_id AND s.bucket = 0
  GROUP BY b.warehouse_id, b.sku, s.on_hand HAVING SUM(b.quantity) > COALESCE(s.on_hand, 0) LIMIT 500`

const settleBins = async (mysql: Mysql): Promise<number> => {
  const found = await mysql.rows<{ warehouseId: string; sku: string }>(overfull)
  let settled = 0
  for (const { warehouseId, sku } of found) if (await settleOne(mysql, warehouseId, sku)) settled += 1
  return settled
}

/** Shelves as people find them, and as the books say when nobody looked. */
export const countDesk = (mysql: Mysql): Desk => ({
  countBin: countBin(mysql),
  listCountsDue: (warehouseId) =>
    mysql.rows<DueCount>(
      `SELECT sku, bin, quantity, count_due_at AS dueAt FROM inventory_bin
       WHERE warehouse_id = ? AND count_due_at <= ? ORDER BY count_due_at, sku, bin LIMIT 100`,
      [warehouseId, new Date()],
    ),
  settleBins: () => settleBins(mysql),
})
