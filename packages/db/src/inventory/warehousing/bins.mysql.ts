import { planPicks, type SkuUnits, type Warehousing } from "@haat/domain/inventory"
import { err, ok } from "@haat/domain/shared"
import { type Mysql, rollingBack, type Tx } from "../../shared/index.ts"
import { bySku, isBooked, listOf, moveBins, unlessBooked } from "./bin-rows.mysql.ts"
import { traceStaff } from "./staff-trace.mysql.ts"
import { lockStock, lockStocks, lookAtStocks } from "./stock-here.mysql.ts"

type Desk = Pick<Warehousing, "putAway" | "planPicks" | "pickParcel" | "pickedParcels" | "endPicks">
type Clock = () => Date

export const tooMany = (sku: string, most: number, of: "unlocated" | "in the warehouse") =>
  err({ code: "TOO_MANY_UNITS" as const, sku, most: Math.max(0, most), of })

const putAway =
  (mysql: Mysql, clock: Clock): Desk["putAway"] =>
  ({ id, actorId, warehouseId, lines }) =>
    unlessBooked(
      () =>
        rollingBack(mysql, async (tx) => {
          const hereOf = await lockStocks(
            tx,
            warehouseId,
            lines.map(({ sku }) => sku),
          )
          if (await isBooked(tx, id)) return ok(null)
          for (const { sku, quantity } of bySku(lines)) {
            const { unlocated } = hereOf(sku)
            if (unlocated < quantity) return tooMany(sku, unlocated, "unlocated")
          }
          const at = clock()
          await moveBins(tx, { refId: id, kind: "PUT_AWAY", warehouseId, actorId, at }, lines)
          const subject = `warehouse:${warehouseId}`
          const after = lines.length > 20 ? { lines: lines.length, doing: id } : { lines }
          await traceStaff(tx, {
            ...{ actorId, action: "bin.put_away", subject, before: null, after, at },
          })
          return ok(null)
        }),
      ok(null),
    )

type ParcelPick = Parameters<Desk["pickParcel"]>[0] & { readonly at: Date }

const pickLine = async (
  tx: Tx,
  { id, actorId, warehouseId, shipmentId, at }: ParcelPick,
  line: ParcelPick["lines"][number],
) => {
  const { sku, quantity } = line
  const here = await lockStock(tx, warehouseId, sku)
  const [held] = await tx.rows("SELECT 1 FROM inventory_pick WHERE shipment_id = ? AND sku = ?", [
    shipmentId,
    sku,
  ])
  if (held) return ok([])
  const picks = planPicks(quantity, here.bins, here.unlocated).map((one) => ({ ...one, sku }))
  const found = picks.reduce((sum, one) => sum + one.quantity, 0)
  if (found < quantity) return tooMany(sku, found, "in the warehouse")
  const taken = picks.map((one) => ({ ...one, quantity: -one.quantity }))
  await moveBins(tx, { refId: id, kind: "PICK", warehouseId, actorId, at }, taken)
  await tx.change(
    "INSERT INTO inventory_pick (shipment_id, sku, warehouse_id, quantity) VALUES (?, ?, ?, ?)",
    [...[shipmentId, sku, warehouseId, quantity]],
  )
  return ok(picks)
}

const pickParcel =
  (mysql: Mysql, clock: Clock): Desk["pickParcel"] =>
  (doing) =>
    rollingBack(mysql, async (tx) => {
      const at = clock()
      const picks: unknown[] = []
      for (const line of bySku(doing.lines)) {
        const picked = await pickLine(tx, { ...doing, at }, line)
        if (!picked.ok) return picked
        picks.push(...picked.value)
      }
      const subject = `shipment:${doing.shipmentId}`
      const action = { actorId: doing.actorId, action: "shipment.pick", subject, before: null, at }
      if (picks.length > 0) await traceStaff(tx, { ...action, after: { picks } })
      return ok(null)
    })

/** Units in bins, on the packing table and on the floor; a SKU's stock row is the lock for all of them. */
export const binDesk = (mysql: Mysql, clock: Clock = () => new Date()): Desk => ({
  putAway: putAway(mysql, clock),
  planPicks: async ({ warehouseId, parcels }) => {
    const skus = parcels.flatMap((lines) => lines.map(({ sku }) => sku))
    const hereOf = await lookAtStocks(mysql, warehouseId, skus)
    const planLine = ({ sku, quantity }: SkuUnits) => {
      const { bins, unlocated } = hereOf(sku)
      return planPicks(quantity, bins, unlocated).map((one) => ({ sku, ...one }))
    }
    return parcels.map((lines) => bySku(lines).flatMap(planLine))
  },
  pickParcel: pickParcel(mysql, clock),
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
})
