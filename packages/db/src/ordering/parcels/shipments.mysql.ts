import type { Shipment, ShipmentMove, ShipmentRows } from "@haat/domain/ordering"
import {
  appendEvents,
  isDuplicate,
  padded,
  places,
  type Sql,
  type SqlValue,
  type Tx,
} from "../../shared/index.ts"
import { delayedEvent, type OrderContact, shipmentEvent } from "./parcel-event.mapping.ts"
import {
  type ShipmentLineRow,
  type ShipmentRow,
  shipmentColumns,
  shipmentLineColumns,
  shipmentOf,
} from "./shipment-row.mapping.ts"

const lineNames = shipmentLineColumns.split(", ")
const columns = ["parcel.*", ...lineNames.map((name) => `line.${name} AS line_${name}`)].join(", ")

type LineColumns = {
  readonly [Name in keyof ShipmentLineRow as `line_${Name}`]: ShipmentLineRow[Name] | null
}

const lineIn = (row: ShipmentRow & LineColumns): ShipmentLineRow =>
  Object.fromEntries(
    lineNames.map((name) => [name, row[`line_${name}` as keyof LineColumns]]),
  ) as ShipmentLineRow

const byNumber = (one: ShipmentLineRow, other: ShipmentLineRow): number => one.line_no - other.line_no
const byAge = (one: Shipment, other: Shipment): number => (one.id < other.id ? -1 : 1)

/**
 * Shipments for a condition, the oldest first, with their lines: one statement, so all are of the same moment. Put in
 * order here, which spares the server a temporary table.
 */
export const selectShipments = async (
  sql: Pick<Sql, "rows">,
  where: string,
  values: readonly SqlValue[],
): Promise<readonly Shipment[]> => {
  const rows = await sql.rows<ShipmentRow & LineColumns>(
    `SELECT ${columns} FROM (SELECT ${shipmentColumns} FROM ordering_shipment WHERE ${where}) AS parcel
     LEFT JOIN ordering_shipment_line AS line ON line.shipment_id = parcel.id`,
    values,
  )
  const parcels = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((parcel) => {
    const lines = parcel.filter(({ line_shipment_id: id }) => id !== null).map(lineIn)
    return parcel.slice(0, 1).map((row) => shipmentOf(row, lines.sort(byNumber)))
  })
  return parcels.sort(byAge)
}

/** Orders' parcels by their numbers. */
export const shipmentsOfAll = async (
  sql: Pick<Sql, "rows">,
  orderIds: readonly string[],
): Promise<readonly Shipment[]> => {
  const ids = padded(orderIds)
  const found = await selectShipments(sql, `order_id IN (${places(ids.length)})`, ids)
  return [...found].sort((one, other) => one.no - other.no)
}

const insertShipments = (tx: Tx, shipments: readonly Shipment[]) =>
  tx.change(
    `INSERT INTO ordering_shipment (id, order_id, parcel_no, warehouse_id, status, courier, earliest, latest, created_at)
     VALUES ${places(shipments.length, "(?, ?, ?, ?, ?, ?, ?, ?, ?)")}`,
    shipments.flatMap(
      ({ id, orderId, no, warehouseId, status, courier, earliest, latest, createdAt }): SqlValue[] => [
        ...[id, orderId, no, warehouseId, status, courier, earliest, latest, createdAt],
      ],
    ),
  )

const insertLines = (tx: Tx, shipments: readonly Shipment[]) => {
  const lines = shipments.flatMap(({ id, orderId, lines: own }) =>
    own.map((line) => ({ id, orderId, ...line })),
  )
  return tx.change(
    `INSERT INTO ordering_shipment_line (shipment_id, line_no, order_id, sku, quantity)
     VALUES ${places(lines.length, "(?, ?, ?, ?, ?)")}`,
    lines.flatMap(({ id, lineNo, orderId, sku, quantity }): SqlValue[] => [
      id,
      lineNo,
      orderId,
      sku,
      quantity,
    ]),
  )
}

const stampOf = { pack: "packed_at", ship: "shipped_at", deliver: "delivered_at" } as const
const closing = ["cancel", "deliver", "lose", "return-to-sender"]

const changesOf = ({ name, at, tracking }: ShipmentMove): Readonly<Record<string, SqlValue>> => ({
  ...(name in stampOf ? { [stampOf[name as keyof typeof stampOf]]: at } : {}),
  ...(closing.includes(name) ? { closed_at: at } : {}),
  ...(tracking ? { carrier: tracking.carrier, tracking_no: tracking.trackingNo } : {}),
})

/** Who is to be told of it: the order's own row, which the caller has locked. */
const contactOf = async (tx: Tx, orderId: string): Promise<Partial<OrderContact>> => {
  const [row] = await tx.rows<OrderContact>("SELECT code, email FROM ordering_order WHERE id = ?", [orderId])
  return row ?? {}
}

const delay: (tx: Tx, ...rest: Parameters<ShipmentRows["delay"]>) => Promise<boolean> = async (
  tx,
  shipment,
  late,
) => {
  const { affectedRows } = await tx.change(
    `UPDATE ordering_shipment SET late_until = ?, late_reason = ?, version = version + 1
     WHERE id = ? AND status = ? AND version = ?`,
    [late.until, late.reason, shipment.id, shipment.status, shipment.version],
  )
  if (affectedRows !== 1) return false
  await appendEvents(tx, [delayedEvent(shipment, late, await contactOf(tx, shipment.orderId))])
  return true
}

const move = async (tx: Tx, shipment: Shipment, step: ShipmentMove): Promise<"moved" | "lost" | "taken"> => {
  const changes = Object.entries(changesOf(step))
  try {
    const { affectedRows } = await tx.change(
      `UPDATE ordering_shipment SET status = ?, version = version + 1${changes.map(([name]) => `, ${name} = ?`).join("")}
       WHERE id = ? AND status = ? AND version = ?`,
      [step.to, ...changes.map(([, value]) => value), shipment.id, shipment.status, shipment.version],
    )
    if (affectedRows !== 1) return "lost"
  } catch (error) {
    if (isDuplicate(error)) return "taken"
    throw error
  }
  const contact = await contactOf(tx, shipment.orderId)
  await appendEvents(tx, [shipmentEvent({ ...shipment, ...step.tracking }, step, contact)])
  return "moved"
}

/** Shipment rows inside the caller's transaction, which has locked their order before. */
export const shipmentRows = (tx: Tx): ShipmentRows => ({
  create: async (shipments) => {
    await insertShipments(tx, shipments)
    await insertLines(tx, shipments)
  },
  orderIdOf: async (shipmentId) => {
    const [row] = await tx.rows<{ order_id: string }>("SELECT order_id FROM ordering_shipment WHERE id = ?", [
      shipmentId,
    ])
    return row?.order_id ?? null
  },
  findTracked: async (carrier, trackingNo) => {
    const [row] = await tx.rows<{ id: string; order_id: string }>(
      "SELECT id, order_id FROM ordering_shipment WHERE carrier = ? AND tracking_no = ?",
      [carrier, trackingNo],
    )
    return row ? { shipmentId: row.id, orderId: row.order_id } : null
  },
  listOf: (orderId) => shipmentsOfAll(tx, [orderId]),
  move: (shipment, step) => move(tx, shipment, step),
  delay: (shipment, late) => delay(tx, shipment, late),
  count: async ({ shipmentId, lineNo, cancelled = 0, delivered = 0, returned = 0 }) => {
    const { affectedRows } = await tx.change(
      `UPDATE ordering_shipment_line SET cancelled = cancelled + ?, delivered = delivered + ?, returned = returned + ?
       WHERE shipment_id = ? AND line_no = ? AND cancelled + ? + delivered + ? <= quantity AND returned + ? <= delivered`,
      [cancelled, delivered, returned, shipmentId, lineNo, cancelled, delivered, returned],
    )
    return affectedRows === 1
  },
  note: async ({ shipmentId, eventId, status, at, place, detail }) => {
    const { affectedRows } = await tx.change(
      `INSERT IGNORE INTO ordering_shipment_news (shipment_id, event_id, status, at, place, detail) VALUES (?, ?, ?, ?, ?, ?)`,
      [shipmentId, eventId, status, at, place.slice(0, 120), detail.slice(0, 300)],
    )
    return affectedRows === 1
  },
})
