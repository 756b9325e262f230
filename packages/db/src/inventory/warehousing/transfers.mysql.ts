import { planPicks, type Transfer, type Warehousing } from "@haat/domain/inventory"
import { err, ok } from "@haat/domain/shared"
import { type Mysql, rollingBack, type Sql, type Tx } from "../../shared/index.ts"
import { book } from "../parcel-stock.mysql.ts"
import { bySku, isBooked, listOf, moveBins, unlessBooked } from "./bin-rows.mysql.ts"
import { traceStaff } from "./staff-trace.mysql.ts"
import { lockStock } from "./stock-here.mysql.ts"

type Desk = Pick<Warehousing, "sendTransfer" | "listTransfers" | "receiveTransfer">
type Head = Omit<Transfer, "lines">
type Line = Transfer["lines"][number] & { readonly transferId: string }
type Sending = Parameters<Desk["sendTransfer"]>[0]
type Timed<Doing> = Doing & { readonly at: Date }

const headColumns = "id, from_warehouse AS `from`, to_warehouse AS `to`, status"

const linesOf = async (sql: Sql, ids: readonly string[]): Promise<readonly Line[]> =>
  ids.length === 0
    ? []
    : sql.rows<Line>(
        `SELECT transfer_id AS transferId, sku, sent, received, lost FROM inventory_transfer_line
         WHERE transfer_id IN (${listOf(ids)}) ORDER BY transfer_id, sku`,
        ids,
      )

/** Out of the bins and the books; goods on the floor go first, so that few bins are walked to. */
const sendLine = async (
  tx: Tx,
  { id, actorId, from, at }: Timed<Sending>,
  line: Sending["lines"][number],
) => {
  const { sku, quantity } = line
  const { free, bins, unlocated, picked, onHand } = await lockStock(tx, from, sku)
  const most = Math.max(0, Math.min(free, onHand - picked))
  if (quantity > most) return err({ code: "TOO_MANY_UNITS" as const, sku, most, of: "free" as const })
  const fromBins = Math.max(0, quantity - Math.max(0, unlocated))
  const moves = planPicks(fromBins, bins, 0).map((one) => ({ bin: one.bin, sku, quantity: -one.quantity }))
  await moveBins(tx, { refId: id, kind: "TRANSFER", warehouseId: from, actorId, at }, moves)
  await tx.change(
    "INSERT INTO inventory_transfer_line (transfer_id, sku, sent, received, lost) VALUES (?, ?, ?, 0, 0)",
    [id, sku, quantity],
  )
  const units = [{ sku, warehouseId: from, quantity }]
  const guard = "on_hand - reserved - allocated - shortfall >= ?"
  const booked = await book(tx, {
    kind: "TRANSFER_OUT",
    refType: "transfer",
    refId: id,
    onHand: -1,
    guard,
    units,
  })
  if (!booked) throw new Error(`transfer ${id} lost its units of ${sku} under the lock`)
  return ok(null)
}

const send =
  (mysql: Mysql): Desk["sendTransfer"] =>
  (sending) => {
    const at = new Date()
    return unlessBooked(
      () =>
        rollingBack(mysql, async (tx) => {
          const { id, actorId, from, to, lines } = sending
          await tx.change(
            "INSERT INTO inventory_transfer (id, from_warehouse, to_warehouse, status) VALUES (?, ?, ?, 'ON_THE_WAY')",
            [id, from, to],
          )
          for (const line of bySku(lines)) {
            const sent = await sendLine(tx, { ...sending, at }, line)
            if (!sent.ok) return sent
          }
          const after = { from, to, lines: bySku(lines) }
          await traceStaff(tx, {
            ...{ actorId, action: "transfer.send", subject: `transfer:${id}`, before: null, after, at },
          })
          return ok(null)
        }),
      ok(null),
    )
  }

const closeWhenWhole = (tx: Tx, id: string) =>
  tx.change(
    `UPDATE inventory_transfer SET status = 'CLOSED' WHERE id = ? AND NOT EXISTS
       (SELECT 1 FROM inventory_transfer_line WHERE transfer_id = ? AND received + lost < sent)`,
    [id, id],
  )

type Arrival = Parameters<Desk["receiveTransfer"]>[0]

const arrive = async (tx: Tx, { to }: Head, { id, transferId, sku, quantity, lost }: Arrival) => {
  const column = lost ? "lost" : "received"
  await tx.change(
    `UPDATE inventory_transfer_line SET ${column} = ${column} + ? WHERE transfer_id = ? AND sku = ?`,
    [quantity, transferId, sku],
  )
  await closeWhenWhole(tx, transferId)
  await lockStock(tx, to, sku)
  const units = [{ sku, warehouseId: to, quantity }]
  const booking = { kind: "TRANSFER_IN", refType: "transfer", refId: id, guard: "0 < ?", units } as const
  // Lost units leave a movement of nothing: the doing is known by it.
  await book(tx, { ...booking, onHand: lost ? 0 : 1 })
}

const trace = (tx: Tx, { actorId, transferId, sku, quantity, lost }: Arrival, line: Line | undefined) => {
  const before = { sku, received: line?.received ?? 0, lost: line?.lost ?? 0 }
  const after = {
    ...{ sku, received: before.received + (lost ? 0 : quantity) },
    lost: before.lost + (lost ? quantity : 0),
  }
  const subject = `transfer:${transferId}`
  return traceStaff(tx, {
    ...{ actorId, action: lost ? "transfer.lose" : "transfer.arrive", subject, before, after },
    at: new Date(),
  })
}

const receive =
  (mysql: Mysql): Desk["receiveTransfer"] =>
  (arrival) =>
    unlessBooked(
      () =>
        rollingBack(mysql, async (tx) => {
          const { id, transferId, sku, quantity } = arrival
          const [head] = await tx.rows<Head>(
            `SELECT ${headColumns} FROM inventory_transfer WHERE id = ? FOR UPDATE`,
            [transferId],
          )
          if (!head) return err({ code: "DOCUMENT_NOT_FOUND", id: transferId })
          if (await isBooked(tx, id)) return ok(null)
          if (head.status === "CLOSED") return err({ code: "DOCUMENT_CLOSED", id: transferId })
          const line = (await linesOf(tx, [transferId])).find((one) => one.sku === sku)
          const most = line ? line.sent - line.received - line.lost : 0
          if (quantity > most) return err({ code: "TOO_MANY_UNITS", sku, most, of: "on the way" })
          await arrive(tx, head, arrival)
          await trace(tx, arrival, line)
          return ok(null)
        }),
      ok(null),
    )

/** Where a page goes on: after the time and id of the last one shown. */
const placeAfter = (cursor: string | null): readonly [Date, Date, string] => {
  const [at, id] = cursor?.split(" ") ?? []
  const time = new Date(/^\d{1,14}$/.test(at ?? "") ? Number(at) : 0)
  return [time, time, id ?? ""]
}

/** Goods between warehouses: what was sent has arrived, is lost, or is on the way. */
export const transferDesk = (mysql: Mysql): Desk => ({
  sendTransfer: send(mysql),
  listTransfers: async ({ warehouseId, cursor, limit }) => {
    const found = await mysql.rows<Head & { readonly at: Date }>(
      `SELECT ${headColumns}, at FROM inventory_transfer WHERE status = 'ON_THE_WAY'
       AND (from_warehouse = ? OR to_warehouse = ?) AND (at > ? OR (at = ? AND id > ?))
       ORDER BY at, id LIMIT ${Math.trunc(limit) + 1}`,
      [warehouseId, warehouseId, ...placeAfter(cursor)],
    )
    const heads = found.slice(0, limit).map(({ at: _, ...head }) => head)
    const last = found[limit - 1]
    const lines = await linesOf(
      mysql,
      heads.map(({ id }) => id),
    )
    const items = heads.map((head) => ({
      ...head,
      lines: lines
        .filter(({ transferId }) => transferId === head.id)
        .map(({ transferId: _, ...line }) => line),
    }))
    return { items, next: found.length > limit && last ? `${last.at.getTime()} ${last.id}` : null }
  },
  receiveTransfer: receive(mysql),
})
