import { expect } from "vitest"
import { refundShare, undoneUnits } from "../cancelling/refund-share.rule.ts"
import { isBought, isHeld, nextStatus } from "../lifecycle/order-transitions.rule.ts"
import type { OrderStatus } from "../order.model.ts"
import { payableOf } from "../paying/payable.rule.ts"
import { followShipments } from "../shipping/follow-shipments.rule.ts"
import { hasLeft } from "../shipping/shipment-moves.rule.ts"
import type { Books, FakeOrder } from "./books.fake.ts"
import { rowOf } from "./stock.fake.ts"
import { auditWallets } from "./wallets.contract.ts"

type Say = (sentence: string) => void

const group = <Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const found = groups.get(keyOf(item))
    if (found) found.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const total = <Item>(items: readonly Item[] | undefined, amountOf: (item: Item) => number): number =>
  (items ?? []).reduce((sum, item) => sum + amountOf(item), 0)

/** A1–A3: counters never negative, covered, the sums of their movements and of the reservations. */
const auditStock = (books: Books, say: Say): void => {
  const moved = group(books.movements.values(), ({ row }) => row)
  const units = group([...books.holds.values()].flat(), rowOf)
  for (const [row, { onHand, reserved, allocated }] of books.stock) {
    const [moves, holds] = [moved.get(row), units.get(row)]
    if (Math.min(onHand, reserved, allocated) < 0 || onHand < reserved + allocated)
      say(`A1 ${row} is not covered`)
    const sums = [
      total(moves, (m) => m.onHand),
      total(moves, (m) => m.reserved),
      total(moves, (m) => m.allocated),
    ]
    if (sums.join() !== [onHand, reserved, allocated].join()) say(`A2 ${row} is not the sum of its movements`)
    const of = (state: string) => total(holds, (hold) => (hold.state === state ? hold.quantity : 0))
    if (of("HELD") !== reserved || of("COMMITTED") !== allocated) say(`A3 ${row} is promised to nobody`)
  }
}

/** A4, A5a: units follow the order's fate: held while it is paid for, committed or sent once it is bought. */
const auditUnits = (books: Books, order: FakeOrder, say: Say): void => {
  const holds = books.holds.get(order.id) ?? []
  const of = (sku: string, ...states: string[]) =>
    total(holds, (hold) => (hold.sku === sku && states.includes(hold.state) ? hold.quantity : 0))
  const shipments = [...books.shipments.values()].filter(({ orderId }) => orderId === order.id)
  const lines = shipments.flatMap((shipment) => shipment.lines)
  for (const [sku, ordered] of group(order.lines, (line) => line.sku)) {
    const wanted = total(ordered, (line) => line.quantity)
    const cancelled = total(
      lines.filter((line) => line.sku === sku),
      (line) => line.cancelled,
    )
    if (of(sku, "HELD") !== (isHeld(order.status) ? wanted : 0))
      say(`A4 ${order.id} ${order.status} holds ${sku}`)
    const sold = of(sku, "COMMITTED", "SHIPPED")
    if (sold !== (order.placedAt ? wanted - cancelled : 0))
      say(`A5a ${order.id} ${order.status} sold ${sold} of ${sku}`)
  }
  const sent = shipments.filter(({ status }) => hasLeft(status)).flatMap((shipment) => shipment.lines)
  const left = total(holds, (hold) => (hold.state === "SHIPPED" ? hold.quantity : 0))
  if (left !== total(sent, (line) => line.quantity - line.cancelled))
    say(`A5c ${order.id} sent what wasn't sold`)
}

/** A17 and the parcels' axis: every bought unit is in one parcel, and the order stands where its parcels do. */
const auditParcels = (books: Books, order: FakeOrder, say: Say): void => {
  const shipments = [...books.shipments.values()].filter(({ orderId }) => orderId === order.id)
  const returns = [...books.returns.values()].filter(({ orderId }) => orderId === order.id)
  const wasPlaced = order.placedAt !== null
  if (wasPlaced !== shipments.length > 0)
    say(`A22 ${order.id} ${order.status} has ${shipments.length} parcels`)
  const next = wasPlaced ? followShipments(order.status, shipments, returns) : null
  if (next) say(`A22 ${order.id} is ${order.status} though its parcels ask to ${next}`)
  for (const { lineNo, quantity } of wasPlaced ? order.lines : []) {
    const own = shipments.flatMap((one) => one.lines).filter((line) => line.lineNo === lineNo)
    if (total(own, (line) => line.quantity) !== quantity)
      say(`A22 ${order.id} line ${lineNo} isn't all in parcels`)
    for (const { cancelled, delivered, returned, quantity: units } of own) {
      if (returned > delivered || cancelled + delivered > units) say(`A17 ${order.id} line ${lineNo}`)
    }
  }
}

/** A5b–A8, A16: money taken is the order's exact price or goes back; refunds are the undone units' exact share. */
const auditMoney = (books: Books, order: FakeOrder, say: Say): void => {
  const attempts = [...books.attempts.values()].filter(({ orderId }) => orderId === order.id)
  const refunds = [...books.refunds.values()].filter(({ orderId }) => orderId === order.id)
  const shipments = [...books.shipments.values()].filter(({ orderId }) => orderId === order.id)
  const returns = [...books.returns.values()].filter(({ orderId }) => orderId === order.id)
  const after = undoneUnits(shipments, returns)
  if (isBought(order.status)) {
    const paid = attempts.find(({ id }) => id === order.capturedAttemptId)
    if (payableOf(order) > 0 && (paid?.status !== "CAPTURED" || paid.capturedMinor !== payableOf(order)))
      say(`A5b ${order.id} is bought without its money`)
  }
  for (const { id, capturedMinor } of attempts) {
    const own = refunds.filter(({ attemptId }) => attemptId === id)
    const back = total(own, ({ amountMinor }) => amountMinor)
    const goodwill = total(own, ({ reason, amountMinor }) => (reason === "GOODWILL" ? amountMinor : 0))
    const isWinner = order.capturedAttemptId === id
    const due = isWinner ? refundShare(order, capturedMinor, { before: new Map(), after }) : capturedMinor
    const isRight = goodwill === 0 ? back === due : back >= due && back <= capturedMinor
    if (!isRight) say(`A6 ${order.id} ${order.status}: ${back} of ${capturedMinor} is back, ${due} is due`)
  }
  const purse = books.purses.get(order.id)
  const due = isHeld(order.status) ? "HELD" : order.placedAt ? "SPENT" : "RELEASED"
  const isOver = order.status === "CANCELLED" && purse?.state === "RELEASED"
  if (purse && purse.state !== due && !isOver)
    say(`A12 ${order.id} ${order.status}: its purse is ${purse.state}`)
}

const auditOrder = (books: Books, order: FakeOrder, say: Say): void => {
  auditUnits(books, order, say)
  auditParcels(books, order, say)
  auditMoney(books, order, say)
  let stood: OrderStatus = "RESERVED"
  for (const { name, to } of books.steps.get(order.id) ?? []) {
    if (nextStatus(stood, name) !== to) say(`A19 ${order.id} went from ${stood} to ${to} by ${name}`)
    stood = to
  }
  if (stood !== order.status) say(`A19 ${order.id} is ${order.status}, its history ends in ${stood}`)
  const items = total(order.lines, (line) => line.lineMinor)
  if (items !== order.itemsMinor) say(`A16 ${order.id}: its lines aren't its items`)
}

/** The sentences of the audit that the books break; empty is right. */
export const breaches = (books: Books): readonly string[] => {
  const found: string[] = []
  const say: Say = (sentence) => void found.push(sentence)
  auditStock(books, say)
  for (const order of books.orders.values()) auditOrder(books, order, say)
  auditWallets(books, say)
  const alive = [...books.orders.values()].filter(({ status }) => isHeld(status) || isBought(status))
  for (const [cart, orders] of group(alive, ({ cartId, cartVersion }) => `${cartId}:${cartVersion}`)) {
    if (orders.length > 1) say(`A11 cart ${cart} made ${orders.length} orders`)
  }
  const open = [...books.attempts.values()].filter(({ status }) =>
    ["INITIATED", "UNKNOWN", "REQUIRES_ACTION", "AUTHORIZED"].includes(status),
  )
  for (const [orderId, attempts] of group(open, (one) => one.orderId)) {
    if (attempts.length > 1) say(`A21 ${orderId} has ${attempts.length} open attempts`)
  }
  return found
}

/** What must be true of the books after every step, whatever happened: the audit, in memory. */
export const expectSoundBooks = (books: Books): void => expect(breaches(books)).toEqual([])
