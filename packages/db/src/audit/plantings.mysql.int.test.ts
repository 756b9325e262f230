import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql } from "../shared/index.ts"
import { breachesOf, type Planted } from "./testing/breach.builder.ts"
import { attempt, hold, lineOf, order, stock } from "./testing/broken-books.builder.ts"

const mysql = createMysql({ poolSize: 2 })
afterAll(() => mysql.close())

const [id, other, sku, account] = [newId(), newId(), newId(), newId()]
const ago = (time: string) => `UTC_TIMESTAMP(3) - INTERVAL ${time}`
const now = "UTC_TIMESTAMP(3)"

const committed: Planted = ["UPDATE inventory_reservation SET state = 'COMMITTED' WHERE order_id = ?", id]
const ends = (at: string): Planted => [`UPDATE ordering_order SET expires_at = ${at} WHERE id = ?`, id]
const closed = (at: string): Planted => [`UPDATE ordering_order SET closed_at = ${at} WHERE id = ?`, id]
const attemptIs = (status: string, at: string): Planted => [
  `UPDATE payment_attempt SET status = '${status}', captured_minor = 0, created_at = ${at}, updated_at = ${at} WHERE id = ?`,
  other,
]
const refund = (status: string, at: string): Planted => [
  `INSERT INTO payment_refund (id, attempt_id, order_id, provider, reason, currency, amount_minor, status, created_at,
     updated_at) VALUES (?, ?, ?, 'sandbox', 'TEST', 'INR', 100, '${status}', ${at}, ${now})`,
  ...[sku, other, id],
]
const parcel = (status: string, delivered: number): readonly Planted[] => [
  [
    `INSERT INTO ordering_shipment (id, order_id, parcel_no, warehouse_id, status, courier, carrier, tracking_no,
       earliest, latest, created_at) VALUES (?, ?, 1, 'W', '${status}', 'V', 'V', ?, '2026-01-05', '2026-01-06', ${now})`,
    ...[other, id, other],
  ],
  [
    `INSERT INTO ordering_shipment_line (shipment_id, line_no, order_id, sku, quantity, delivered)
     VALUES (?, 1, ?, ?, 1, ${delivered})`,
    ...[other, id, sku],
  ],
]
const movement: Planted = [
  `INSERT INTO inventory_movement (kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand, d_reserved, d_allocated)
   VALUES ('COUNT', 'test', ?, ?, 'W', 0, 1, 0, 0)`,
  ...[id, sku],
]
const atHome: Planted = ["INSERT INTO inventory_stock (sku, warehouse_id, bucket) VALUES (?, 'W', 0)", sku]
const coupon = (limit: number, left: number): Planted => [
  `INSERT INTO pricing_coupon (id, promotion_id, code, version, total_limit, remaining, per_person_limit, listed, state,
     created_at) VALUES (?, ?, ?, 1, ${limit}, ${left}, 1, 0, 'active', ${now})`,
  ...[account, account, account.slice(-12)],
]
const use = (no: number, of: string): Planted => [
  `INSERT INTO pricing_coupon_use (coupon_id, order_id, person_key, use_no, state, saved_minor, created_at)
   VALUES (?, ?, ?, ${no}, 'HELD', 1, ${now})`,
  ...[account, of, account],
]
const purse = (balance: number, held: number): Planted => [
  `INSERT INTO pricing_account (id, kind, balance_minor, held_minor, state, created_at)
   VALUES (?, 'rewards', ${balance}, ${held}, 'open', ${now})`,
  account,
]
const posting: Planted = [
  `INSERT INTO pricing_posting (reason, ref, note, at) VALUES ('grant', ?, '', ${now})`,
  account,
]
const entry = (amount: number, of: string): Planted => [
  `INSERT INTO pricing_entry (reason, ref, account_id, amount_minor, at) VALUES ('grant', ?, ?, ${amount}, ${now})`,
  ...[account, of],
]
const lot = (left: number): Planted => [
  `INSERT INTO pricing_reward_lot (reason, ref, account_id, amount_minor, left_minor, expires_at)
   VALUES ('grant', ?, ?, ${left}, ${left}, ${now})`,
  ...[account, account],
]
const tender: Planted = [
  `INSERT INTO pricing_tender (order_id, account_id, kind, amount_minor, refunded_minor, state, created_at)
   VALUES (?, ?, 'rewards', 7, 0, 'HELD', ${now})`,
  ...[id, account],
]
const pays: Planted = ["UPDATE ordering_order SET tendered_minor = 7 WHERE id = ?", id]
const whole = [posting, entry(9, account), entry(-9, "house:test"), lot(9)]
const webhook = (at: string): Planted => [
  `INSERT INTO payment_webhook (provider, event_id, body, received_at) VALUES ('sandbox', ?, '', ${at})`,
  id,
]
const bin: Planted = [
  "INSERT INTO inventory_bin (warehouse_id, bin, sku, quantity) VALUES ('WH-BLR', 'A-1', ?, 2)",
  sku,
]
const binMove: Planted = [
  `INSERT INTO inventory_bin_move (ref_id, kind, warehouse_id, bin, sku, d_quantity, actor_id)
   VALUES (?, 'PUT', 'WH-BLR', 'A-1', ?, 2, 'test')`,
  ...[id, sku],
]
const sent = (units: number): Planted => [
  `INSERT INTO inventory_transfer_line (transfer_id, sku, sent, received, lost) VALUES (?, ?, ${units}, 0, 0)`,
  ...[id, sku],
]
const pick: Planted = [
  "INSERT INTO inventory_pick (shipment_id, sku, warehouse_id, quantity) VALUES (?, ?, 'W', 1)",
  ...[other, sku],
]
const step = (status: string): Planted => [
  `INSERT INTO ordering_step (order_id, version, name, status, detail, at) VALUES (?, 1, 'x', '${status}', '', ${now})`,
  id,
]
const moved: Planted = ["UPDATE ordering_order SET version = 1 WHERE id = ?", id]

type Case = readonly [id: string, broken: readonly Planted[], healthy: readonly Planted[]]
const held = [order(id, "EXPIRED"), hold(id, sku), committed]
const open = [order(id, "CANCELLED"), attempt(other, id)]
const paying = order(id, "RESERVED")
const taken = [order(id, "CANCELLED"), attempt(other, id)]
const ordered = [order(id, "DELIVERED"), lineOf(id)]

/** The query, rows that it must find, and the nearest that it must leave alone. */
const cases: readonly Case[] = [
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
    (status): Case => [
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
]

describe("a breach planted for one query", () => {
  it.each(cases)("%s bites, and leaves its healthy neighbor alone", async (query, broken, healthy) => {
    const breach = breachesOf(mysql, query)
    expect(await breach(...broken)).toContain(query)
    expect(await breach(...healthy)).not.toContain(query)
  })
})
