import type { ParcelBook, ShipmentNews } from "@haat/domain/ordering"
import { type Mysql, places, readTogether, type SqlValue } from "../../shared/index.ts"
import { selectReturns } from "./returns.mysql.ts"
import { selectShipments, shipmentsOfAll } from "./shipments.mysql.ts"

type NewsRow = {
  readonly shipment_id: string
  readonly event_id: string
  readonly status: string
  readonly at: Date
  readonly place: string
  readonly detail: string
}

const newsOf = ({ shipment_id, event_id, status, at, place, detail }: NewsRow): ShipmentNews => ({
  shipmentId: shipment_id,
  eventId: event_id,
  status: status as ShipmentNews["status"],
  at,
  place,
  detail,
})

const maxPage = 100

type Filter = {
  readonly warehouseId: string
  readonly statuses: readonly string[]
  readonly cursor: string | null
  readonly limit: number
}

/** Longest waiting first: ids grow with time. */
const pageOf = async <Item extends { readonly id: string }>(
  { warehouseId, statuses, cursor, limit }: Filter,
  select: (where: string, values: readonly SqlValue[]) => Promise<readonly Item[]>,
) => {
  const size = Math.max(1, Math.min(maxPage, Math.trunc(limit)))
  const conditions = [
    "warehouse_id = ?",
    ...(statuses.length > 0 ? [`status IN (${places(statuses.length)})`] : []),
    ...(cursor === null ? [] : ["id > ?"]),
  ]
  const found = await select(`${conditions.join(" AND ")} ORDER BY id LIMIT ${size + 1}`, [
    warehouseId,
    ...statuses,
    ...(cursor === null ? [] : [cursor]),
  ])
  const items = found.slice(0, size)
  return { items, next: found.length > size ? (items.at(-1)?.id ?? null) : null }
}

/** Whoever asks while others' are being read is answered with the next ones. */
const readShipments = (mysql: Mysql): ParcelBook["shipmentsOf"] => {
  const ask = readTogether(
    async (orderIds) => {
      const all = Map.groupBy(await shipmentsOfAll(mysql, orderIds), ({ orderId }) => orderId)
      return orderIds.map((orderId) => ({ orderId, shipments: all.get(orderId) ?? [] }))
    },
    ({ orderId }) => orderId,
  )
  return async (orderId) => (await ask([orderId])).flatMap(({ shipments }) => shipments)
}

/** Reading parcels and returns from the primary. */
export const mysqlParcelBook = (mysql: Mysql): ParcelBook => ({
  shipmentsOf: readShipments(mysql),
  returnsOf: (orderId) => selectReturns(mysql, "order_id = ? ORDER BY id", [orderId]),
  newsOf: async (ids) => {
    if (ids.length === 0) return []
    const rows = await mysql.rows<NewsRow>(
      `SELECT shipment_id, event_id, status, at, place, detail FROM ordering_shipment_news
       WHERE shipment_id IN (${places(ids.length)}) ORDER BY at, event_id`,
      ids,
    )
    return rows.map(newsOf)
  },
  findShipment: async (shipmentId) => (await selectShipments(mysql, "id = ?", [shipmentId]))[0] ?? null,
  findReturn: async (returnId) => (await selectReturns(mysql, "id = ?", [returnId]))[0] ?? null,
  listShipments: (filter) => pageOf(filter, (where, values) => selectShipments(mysql, where, values)),
  listReturns: (filter) => pageOf(filter, (where, values) => selectReturns(mysql, where, values)),
})
