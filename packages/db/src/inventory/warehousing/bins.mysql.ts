import { planPicks, type Warehousing } from "@haat/domain/inventory"
import { err, ok } from "@haat/domain/shared"
import { newId } from "@haat/platform/ids"
import { inTransaction, type Mysql, rollingBack, type Tx } from "../../shared/index.ts"
import { book } from "../parcel-stock.mysql.ts"
import { bySku, isBooked, listOf, lockStock, moveBins, unlessBooked } from "./bin-rows.mysql.ts"

type Desk = Pick<
  Warehousing,
  "putAway" | "planPicks" | "pickParcel" | "pickedParcels" | "endPicks" | "countBin" | "settleBins"
>

const tooMany = (sku: string, most: number, of: "unlocated" | "in the warehouse") =>
  err({ code: "TOO_MANY_UNITS" as const, sku, most: Math.max(0, most), of })

const putAway =
  (mysql: Mysql): Desk["putAway"] =>
  ({ id, actorId, warehouseId, sku, bin, quantity }) =>
    unlessBooked(
      () =>
        rollingBack(mysql, async (tx) => {
          const { unlocated } = await lockStock(tx, warehouseId, sku)
          if (await isBooked(tx, id)) return ok(null)
          if (unlocated < quantity) return tooMany(sku, unlocated, "unlocated")
          const moves = [{ bin, quantity }]
          await moveBins(tx, { refId: id, kind: "PUT_AWAY", warehouseId, sku, moves, actorId })
          return ok(null)
        }),
      ok(null),
    )

type ParcelPick = Parameters<Desk["pickParcel"]>[0]

const pickLine = async (
  tx: Tx,
  { id, actorId, warehouseId, shipmentId }: ParcelPick,
  line: ParcelPick["lines"][number],
) => {
  const { sku, quantity } = line
  const here = await lockStock(tx, warehouseId, sku)
  const [held] = await tx.rows("SELECT 1 FROM inventory_pick WHERE shipment_id = ? AND sku = ?", [
    shipmentId,
    sku,
  ])
  if (held) return ok(null)
  const picks = planPicks(quantity, here.bins, here.unlocated)
  const found = picks.reduce((sum, one) => sum + one.quantity, 0)
  if (found < quantity) return tooMany(sku, found, "in the warehouse")
  const moves = picks.map((one) => ({ bin: one.bin, quantity: -one.quantity }))
  await moveBins(tx, { refId: id, kind: "PICK", warehouseId, sku, moves, actorId })
  await tx.change(
    "INSERT INTO inventory_pick (shipment_id, sku, warehouse_id, quantity) VALUES (?, ?, ?, ?)",
    [...[shipmentId, sku, warehouseId, quantity]],
  )
  return ok(null)
}

const pickParcel =
  (mysql: Mysql): Desk["pickParcel"] =>
  (doing) =>
    rollingBack(mysql, async (tx) => {
      for (const line of bySku(doing.lines)) {
        const picked = await pickLine(tx, doing, line)
        if (!picked.ok) return picked
      }
      return ok(null)
    })

/** The counted difference goes onto the shelf and into the books alike; promised goods can't be counted away. */
const countBin =
  (mysql: Mysql): Desk["countBin"] =>
  ({ id, actorId, warehouseId, sku, bin, quantity, reason }) =>
    unlessBooked(
      () =>
        rollingBack(mysql, async (tx) => {
          const { bins, free } = await lockStock(tx, warehouseId, sku)
          const before = bins.find((one) => one.bin === bin)?.quantity ?? 0
          const difference = quantity - before
          if (difference === 0 || (await isBooked(tx, id))) return ok({ difference: 0 })
          if (-difference > Math.max(0, free))
            return tooMany(sku, before - Math.max(0, free), "in the warehouse")
          const moves = [{ bin, quantity: difference }]
          await moveBins(tx, { refId: id, kind: "COUNT", warehouseId, sku, moves, reason, actorId })
          const units = [{ sku, warehouseId, quantity: Math.abs(difference) }]
          const booking = {
            kind: "ADJUST",
            refType: "cycle-count",
            refId: id,
            guard: "0 < ?",
            units,
          } as const
          await book(tx, { ...booking, onHand: Math.sign(difference) })
          return ok({ difference })
        }),
      ok({ difference: 0 }),
    )

const settleOne = (mysql: Mysql, warehouseId: string, sku: string): Promise<boolean> =>
  inTransaction(mysql, async (tx) => {
    const { onHand, bins } = await lockStock(tx, warehouseId, sku)
    const excess = bins.reduce((sum, one) => sum + one.quantity, 0) - onHand
    if (excess <= 0) return false
    const moves = planPicks(excess, bins, 0).map((one) => ({ bin: one.bin, quantity: -one.quantity }))
    const reason = "left the warehouse without being picked"
    await moveBins(tx, { refId: newId(), kind: "SETTLE", warehouseId, sku, moves, reason, actorId: "system" })
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

/** Units in bins, on the packing table and on the floor; a SKU's stock row is the lock for all of them. */
export const binDesk = (mysql: Mysql): Desk => ({
  putAway: putAway(mysql),
  planPicks: ({ warehouseId, lines }) =>
    inTransaction(mysql, async (tx) => {
      const plan: Awaited<ReturnType<Desk["planPicks"]>>[number][] = []
      for (const { sku, quantity } of bySku(lines)) {
        const { bins, unlocated } = await lockStock(tx, warehouseId, sku)
        plan.push(...planPicks(quantity, bins, unlocated).map((one) => ({ sku, ...one })))
      }
      return plan
    }),
  pickParcel: pickParcel(mysql),
  pickedParcels: async (ids) => {
    if (ids.length === 0) return new Set()
    const rows = await mysql.rows<{ id: string }>(
      `SELECT DISTINCT shipment_id AS id FROM inventory_pick WHERE shipment_id IN (${listOf(ids)})`,
      ids,
    )
    return new Set(rows.map(({ id }) => id))
  },
  endPicks: async (shipmentId) => {
    await mysql.change("DELETE FROM inventory_pick WHERE shipment_id = ?", [shipmentId])
  },
  countBin: countBin(mysql),
  settleBins: () => settleBins(mysql),
})
