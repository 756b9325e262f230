import type { GroupTx, OrderDraft, TakenPlace } from "@haat/domain/ordering"
import {
  appendEvents,
  inParts,
  padded,
  places,
  type SqlValue,
  type Tx,
  underTrace,
} from "../../shared/index.ts"
import { reservedEvent } from "../order-event.mapping.ts"
import { insertSteps, type NewStep } from "../order-history.mysql.ts"
import { lineColumns, notesText, slotOf } from "../order-row.mapping.ts"

type Granted = Parameters<GroupTx["orders"]["insertAll"]>[0][number]

const orderPlace = `(${places(25)}, UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND)`
const linePlace = `(${places(15)})`

const orderValues = ({ draft, openNo }: Granted): SqlValue[] => {
  const { order, idempotencyKey, requestHash, holdMs } = draft
  return [
    ...[order.id, order.code, order.ownerKey, order.customerId, order.email, order.status, order.version],
    ...[order.cartId, order.cartVersion, slotOf(order), openNo, idempotencyKey, requestHash, order.quoteId],
    ...[order.currency, order.itemsMinor, order.discountMinor, order.deliveryMinor, order.taxMinor],
    ...[
      order.totalMinor,
      order.tenderedMinor,
      notesText(order),
      order.allocation && JSON.stringify(order.allocation),
      JSON.stringify(order.address),
      order.createdAt,
      holdMs * 1000,
    ],
  ]
}

const lineValues = ({ order }: OrderDraft): readonly (readonly SqlValue[])[] =>
  order.lines.map((line): readonly SqlValue[] => [
    ...[order.id, line.lineNo, line.sku, line.productId, line.slug, line.title, line.supplierName],
    ...[JSON.stringify(line.options), line.imageUrl, line.quantity, line.unitPriceMinor, line.discountMinor],
    ...[line.taxMinor, line.lineMinor, JSON.stringify(line.promise)],
  ])

/** The first step of an order that is paid at once. */
const stepsOf = ({ order, paying }: OrderDraft): readonly NewStep[] =>
  paying ? [{ ...paying.step, orderId: order.id, version: order.version }] : []

const insertHeads = (tx: Tx, granted: readonly Granted[]) =>
  tx.change(
    `INSERT INTO ordering_order (id, code, owner_key, customer_id, email, status, version, cart_id, cart_version,
       cart_slot, open_no, idem_key, request_hash, quote_id, currency, items_minor, discount_minor, delivery_minor,
       tax_minor, total_minor, tendered_minor, price_notes, allocation, address, created_at, expires_at) VALUES ${places(granted.length, orderPlace)}`,
    granted.flatMap(orderValues),
  )

const insertLines = (tx: Tx, lines: readonly (readonly SqlValue[])[]) =>
  tx.change(
    `INSERT INTO ordering_line (${lineColumns}) VALUES ${places(lines.length, linePlace)}`,
    lines.flat(),
  )

/** Writes orders, their lines, the first steps of those paid at once, and events: each by as few statements as can be. */
export const insertOrders = async (tx: Tx, granted: readonly Granted[]): Promise<void> => {
  const drafts = granted.map(({ draft }) => draft)
  await inParts(granted, (some) => insertHeads(tx, some))
  await inParts(drafts.flatMap(lineValues), (some) => insertLines(tx, some))
  await insertSteps(tx, drafts.flatMap(stepsOf))
  await appendEvents(
    tx,
    granted.map(({ draft, traceparent }) => underTrace(reservedEvent(draft.order), traceparent)),
  )
}

type TakenRow = {
  readonly owner_key: string
  readonly open_no: number
  readonly idem_key: string
  readonly cart_slot: string | null
  readonly sku: string
  readonly quantity: number
}

/** What these shoppers hold open, unpaid, with the units of each. */
export const takenBy = async (tx: Tx, ownerKeys: readonly string[]): Promise<readonly TakenPlace[]> => {
  const owners = padded(ownerKeys)
  const rows = await tx.rows<TakenRow>(
    `SELECT owner_key, open_no, idem_key, cart_slot, sku, quantity FROM ordering_order
     JOIN ordering_line ON order_id = id
     WHERE owner_key IN (${places(owners.length)}) AND open_no IS NOT NULL`,
    owners,
  )
  const placed = Map.groupBy(rows, ({ owner_key: owner, open_no: no }) => `${owner} ${no}`)
  return [...placed.values()].flatMap((lines) =>
    lines.slice(0, 1).map(({ owner_key: ownerKey, open_no: openNo, idem_key, cart_slot: cartSlot }) => ({
      ...{ ownerKey, openNo, idempotencyKey: idem_key, cartSlot },
      units: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    })),
  )
}

/** Orders of a group inside the caller's transaction. */
export const groupOrders = (tx: Tx): GroupTx["orders"] => ({
  takenBy: (ownerKeys) => takenBy(tx, ownerKeys),
  insertAll: (granted) => insertOrders(tx, granted),
})
