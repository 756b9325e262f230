import type { Planted } from "./breach.builder.ts"
import { attempt, hold, lineOf, order, stock } from "./broken-books.builder.ts"
import {
  account,
  ago,
  atHome,
  attemptIs,
  bin,
  binMove,
  but,
  caseIs,
  closed,
  committed,
  coupon,
  ends,
  entry,
  id,
  lot,
  moved,
  movement,
  now,
  other,
  parcel,
  pays,
  pick,
  posting,
  purse,
  refund,
  sent,
  sku,
  step,
  stepAt,
  tender,
  use,
  webhook,
  whole,
} from "./planted-rows.builder.ts"

export type Planting = readonly [id: string, broken: readonly Planted[], healthy: readonly Planted[]]
const held = [order(id, "EXPIRED"), hold(id, sku), committed]
const open = [order(id, "CANCELLED"), attempt(other, id)]
const paying = order(id, "RESERVED")
const taken = [order(id, "CANCELLED"), attempt(other, id)]
const line = lineOf(id)
const ordered = [order(id, "DELIVERED"), line]
const second = [order(id, "PLACED", account), attempt(other, id)]
const twin = order(other, "RESERVED")
const reserved = but("payment_attempt SET refund_reserved_minor = 100 WHERE id", other)

/** The query, rows that it must find, and the nearest that it must leave alone. */
export const plantings: readonly Planting[] = [
  ["A2b", [movement], [atHome, movement]],
  ["A4c", held, [order(id, "PLACED"), hold(id, sku), committed]],
  ["A9", [order(id, "AUTHORIZED"), ends(ago("1 MINUTE"))], [order(id, "AUTHORIZED"), ends(now)]],
  ["A9", [paying], [paying, ends(now)]],
  ["A9", [order(id, "PAYMENT_PENDING"), ends("NULL")], [order(id, "PLACED"), ends("NULL")]],
  [
    "A10",
    [paying, attempt(other, id), attemptIs("REQUIRES_ACTION", ago("26 HOUR"))],
    [paying, attempt(other, id), attemptIs("REQUIRES_ACTION", ago("24 HOUR"))],
  ],
  [
    "A10",
    [paying, attempt(other, id), attemptIs("AUTHORIZED", ago("26 HOUR"))],
    [paying, attempt(other, id), attemptIs("VOIDED", ago("26 HOUR"))],
  ],
  [
    "A10b",
    [...open, closed(ago("20 MINUTE")), attemptIs("AUTHORIZED", ago("20 MINUTE"))],
    [...open, closed(now), attemptIs("AUTHORIZED", ago("20 MINUTE"))],
  ],
  [
    "A10b",
    [...open, closed(ago("20 MINUTE")), attemptIs("AUTHORIZED", ago("16 MINUTE"))],
    [...open, closed(ago("20 MINUTE")), attemptIs("AUTHORIZED", ago("10 MINUTE"))],
  ],
  ["A12a", [coupon(5, 5), use(1, id)], [coupon(5, 4), use(1, id)]],
  ["A12b", [coupon(5, 3), use(1, id), use(2, other)], [coupon(5, 4), use(1, id)]],
  ["A12c", [order(id, "EXPIRED"), use(1, id)], [paying, use(1, id)]],
  ["A13a", [purse(9, 0)], [purse(9, 0), ...whole]],
  ["A13b", [posting, entry(9, account), entry(-8, "house:test")], whole],
  ["A13b", [posting, entry(9, account)], whole],
  ["A13c", [purse(9, 7)], [purse(9, 7), tender]],
  ["A13d", [paying, tender], [paying, pays, tender]],
  ["A13d", [order(id, "PLACED"), pays, tender], [paying, pays, tender]],
  ["A13e", [purse(9, 0), lot(8)], [purse(9, 0), lot(9)]],
  ["A17b", [...ordered, ...parcel("SHIPPED", 1)], [...ordered, ...parcel("DELIVERED", 1)]],
  ["A19", [paying, moved], [paying, moved, step("RESERVED")]],
  ["A19", [paying, moved, step("PLACED")], [paying, moved, step("RESERVED")]],
  ["A20", [webhook(ago("2 MINUTE"))], [webhook(now)]],
  [
    "A21",
    [
      attempt(other, id),
      attempt(sku, id),
      ["UPDATE payment_attempt SET status = 'UNKNOWN' WHERE order_id = ?", id],
    ],
    [attempt(other, id), attemptIs("UNKNOWN", now)],
  ],
  ...["REQUESTED", "FAILED", "UNKNOWN"].map(
    (status): Planting => [
      "A24b",
      [...taken, refund(status, ago("25 HOUR"))],
      [...taken, refund(status, ago("23 HOUR"))],
    ],
  ),
  ["A24b", [...taken, refund("SUBMITTED", ago("12 DAY"))], [...taken, refund("SUBMITTED", ago("10 DAY"))]],
  ["A24b", [...taken, refund("FAILED", ago("2 DAY"))], [...taken, refund("SUCCEEDED", ago("20 DAY"))]],
  ["W01", [stock(sku, 1, 0), bin], [stock(sku, 2, 0), bin]],
  ["W02", [bin], [bin, binMove]],
  ["W03", [sent(1)], [sent(0)]],
  ["W04", [...parcel("SHIPPED", 0), pick], [...parcel("PACKED", 0), pick]],
  ["A2", [stock(sku, 5, 0)], [atHome]],
  ["A3", [stock(sku, 5, 2)], [stock(sku, 5, 0)]],
  ["A4", [order(id, "EXPIRED"), hold(id, sku)], [paying, hold(id, sku)]],
  ["A4b", [paying, line], [paying, line, hold(id, line[2])]],
  ["A5a", [order(id, "PLACED"), line], [order(id, "PLACED"), line, hold(id, line[2]), committed]],
  ["A5b", [order(id, "PLACED")], [order(id, "PLACED", other), attempt(other, id)]],
  ["A6", second, [...second, refund("SUBMITTED", now)]],
  ["A7", taken, [...taken, refund("SUBMITTED", now)]],
  [
    "A8",
    [order(id, "CANCELLED"), attempt(other, id, 50), refund("SUBMITTED", now)],
    [...taken, refund("SUBMITTED", now)],
  ],
  ["A11", [paying, twin, but(`ordering_order SET cart_id = '${id}' WHERE id`, other)], [paying, twin]],
  ["A14", [paying, stepAt(0), stepAt(2)], [paying, stepAt(0), stepAt(1)]],
  ["A16a", [...ordered, but("ordering_order SET tax_minor = 1 WHERE id", id)], ordered],
  ["A16b", [...taken, refund("SUBMITTED", now)], [...taken, refund("SUBMITTED", now), reserved]],
  [
    "A17",
    [
      ...ordered,
      ...parcel("DELIVERED", 1),
      but("ordering_shipment_line SET returned = 1 WHERE shipment_id", other),
    ],
    [...ordered, ...parcel("DELIVERED", 1)],
  ],
  ["A18", [caseIs("OPEN")], [caseIs("RESOLVED")]],
  [
    "A22",
    [
      ...ordered,
      ...parcel("NEW", 0),
      but("ordering_shipment_line SET quantity = 2 WHERE shipment_id", other),
    ],
    [...ordered, ...parcel("NEW", 0)],
  ],
  ["A22b", [order(id, "PLACED"), ...parcel("SHIPPED", 0)], [order(id, "PLACED"), ...parcel("NEW", 0)]],
  ["A23", [...ordered, ...parcel("SHIPPED", 0)], [...ordered, ...parcel("NEW", 0)]],
  ["A24", [...taken, refund("MANUAL_REVIEW", now)], [...taken, refund("SUBMITTED", now)]],
]
