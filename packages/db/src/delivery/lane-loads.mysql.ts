import type { LaneLoad, LoadLedger } from "@haat/domain/delivery"
import {
  inTransaction,
  type Mysql,
  padded,
  readTogether,
  type Sql,
  type SqlValue,
  type Tx,
} from "../shared/index.ts"

const places = (count: number, row: string): string => Array.from({ length: count }, () => row).join(", ")
const keyOf = ({ day, laneId }: LaneLoad): string => `${day}\n${laneId}`

type Row = { readonly lane_id: string; readonly day: string; readonly parcels: number }
const columns = "lane_id, DATE_FORMAT(day, '%Y-%m-%d') AS day, parcels"
const loadOf = ({ lane_id: laneId, day, parcels }: Row): LaneLoad => ({ laneId, day, parcels })

/** Locks the order's row and says whether its version is news. */
const isNews = async (tx: Tx, orderId: string, version: number): Promise<boolean> => {
  await tx.change(
    `INSERT INTO delivery_lane_order (order_id, order_version) VALUES (?, 0)
     ON DUPLICATE KEY UPDATE order_id = VALUES(order_id)`,
    [orderId],
  )
  const { affectedRows } = await tx.change(
    "UPDATE delivery_lane_order SET order_version = ? WHERE order_id = ? AND order_version < ?",
    [version, orderId, version],
  )
  return affectedRows === 1
}

const takesOf = async (tx: Tx, orderId: string): Promise<readonly LaneLoad[]> =>
  (await tx.rows<Row>(`SELECT ${columns} FROM delivery_lane_take WHERE order_id = ?`, [orderId])).map(loadOf)

/** What has to be added to each load, in the one order in which everybody locks them. */
const differences = (before: readonly LaneLoad[], after: readonly LaneLoad[]): readonly LaneLoad[] => {
  const sums = new Map<string, LaneLoad>()
  const add = (load: LaneLoad, sign: 1 | -1): void => {
    const parcels = (sums.get(keyOf(load))?.parcels ?? 0) + sign * load.parcels
    sums.set(keyOf(load), { ...load, parcels })
  }
  for (const load of before) add(load, -1)
  for (const load of after) add(load, 1)
  return [...sums.values()]
    .filter(({ parcels }) => parcels !== 0)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const writeTakes = async (tx: Tx, orderId: string, takes: readonly LaneLoad[]): Promise<void> => {
  await tx.change("DELETE FROM delivery_lane_take WHERE order_id = ?", [orderId])
  if (takes.length === 0) return
  await tx.change(
    `INSERT INTO delivery_lane_take (order_id, lane_id, day, parcels) VALUES ${places(takes.length, "(?, ?, ?, ?)")}`,
    takes.flatMap(({ laneId, day, parcels }): SqlValue[] => [orderId, laneId, day, parcels]),
  )
}

const addLoads = async (tx: Tx, added: readonly LaneLoad[]): Promise<void> => {
  if (added.length === 0) return
  await tx.change(
    `INSERT INTO delivery_lane_load (day, lane_id, parcels) VALUES ${places(added.length, "(?, ?, ?)")}
     ON DUPLICATE KEY UPDATE parcels = parcels + VALUES(parcels)`,
    added.flatMap(({ day, laneId, parcels }): SqlValue[] => [day, laneId, parcels]),
  )
}

const loadsAt = async (tx: Tx, asked: readonly LaneLoad[]): Promise<readonly LaneLoad[]> => {
  const added = [...new Map(asked.map((load) => [keyOf(load), load])).values()]
  if (added.length === 0) return []
  const rows = await tx.rows<Row>(
    `SELECT ${columns} FROM delivery_lane_load WHERE (day, lane_id) IN (${places(added.length, "(?, ?)")})
     ORDER BY lane_id, day`,
    added.flatMap(({ day, laneId }) => [day, laneId]),
  )
  return rows.map(loadOf)
}

const since = async (sql: Sql, day: string): Promise<readonly LaneLoad[]> => {
  const rows = await sql.rows<Row>(
    `SELECT ${columns} FROM delivery_lane_load WHERE day >= ? AND parcels > 0 ORDER BY lane_id, day`,
    [day],
  )
  return rows.map(loadOf)
}

type LaneRoom = LaneLoad & { readonly capacity: number }

/** One place after another, in the order in which everybody locks them; a full one is left as it is. */
const takeRoom = async (tx: Tx, { day, laneId, parcels, capacity }: LaneRoom): Promise<boolean> => {
  await tx.change(
    `INSERT INTO delivery_lane_load (day, lane_id, parcels) VALUES (?, ?, 0)
     ON DUPLICATE KEY UPDATE parcels = delivery_lane_load.parcels`,
    [day, laneId],
  )
  const { affectedRows } = await tx.change(
    "UPDATE delivery_lane_load SET parcels = parcels + ? WHERE day = ? AND lane_id = ? AND parcels + ? <= ?",
    [parcels, day, laneId, parcels, capacity],
  )
  return affectedRows === 1
}

/**
 * Room for an order that is being placed, in the transaction that writes it: no more is taken than there is. The order's
 * events find it taken already.
 */
export const laneRooms = (tx: Tx) => ({
  take: async (orderId: string, rooms: readonly LaneRoom[]): Promise<boolean> => {
    await tx.change("INSERT INTO delivery_lane_order (order_id, order_version) VALUES (?, 0)", [orderId])
    await writeTakes(tx, orderId, rooms)
    const sorted = [...rooms].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    for (const room of sorted) if (!(await takeRoom(tx, room))) return false
    return true
  },
})

type Known = { readonly order_id: string }

/** Asked once for all orders that are told of at the same time. */
const knownTogether = (mysql: Mysql): LoadLedger["knows"] => {
  const read = readTogether<Known>(
    (ids) =>
      mysql.rows(
        `SELECT order_id FROM delivery_lane_order WHERE order_id IN (${places(padded(ids).length, "?")})`,
        padded(ids),
      ),
    ({ order_id: orderId }) => orderId,
  )
  return async (orderId) => (await read([orderId])).length > 0
}

/** One transaction per order step: the order's row keeps steps apart, the loads are sums of what orders take. */
export const makeLoadLedger = (mysql: Mysql): LoadLedger => ({
  since: (day) => since(mysql, day),
  knows: knownTogether(mysql),
  book: ({ orderId, orderVersion, takes }) =>
    inTransaction(mysql, async (tx) => {
      if (!(await isNews(tx, orderId, orderVersion))) return []
      const before = await takesOf(tx, orderId)
      await writeTakes(tx, orderId, takes)
      await addLoads(tx, differences(before, takes))
      return loadsAt(tx, [...before, ...takes])
    }),
})
