import { newId } from "@haat/platform/ids"
import type { Planted } from "./breach.builder.ts"

/** Rows of a test's own, each a statement and its values: all are about these names. */
export const [id, other, sku, account] = [newId(), newId(), newId(), newId()]
export const ago = (time: string) => `UTC_TIMESTAMP(3) - INTERVAL ${time}`
export const now = "UTC_TIMESTAMP(3)"

export const committed: Planted = [
  "UPDATE inventory_reservation SET state = 'COMMITTED' WHERE order_id = ?",
  id,
]
export const ends = (at: string): Planted => [`UPDATE ordering_order SET expires_at = ${at} WHERE id = ?`, id]
export const closed = (at: string): Planted => [
  `UPDATE ordering_order SET closed_at = ${at} WHERE id = ?`,
  id,
]
export const attemptIs = (status: string, at: string): Planted => [
  `UPDATE payment_attempt SET status = '${status}', captured_minor = 0, created_at = ${at}, updated_at = ${at} WHERE id = ?`,
  other,
]
export const refund = (status: string, at: string): Planted => [
  `INSERT INTO payment_refund (id, attempt_id, order_id, provider, reason, currency, amount_minor, status, created_at,
     updated_at) VALUES (?, ?, ?, 'sandbox', 'TEST', 'INR', 100, '${status}', ${at}, ${now})`,
  ...[sku, other, id],
]
export const parcel = (status: string, delivered: number): readonly Planted[] => [
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
export const movement: Planted = [
  `INSERT INTO inventory_movement (kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand, d_reserved, d_allocated)
   VALUES ('COUNT', 'test', ?, ?, 'W', 0, 1, 0, 0)`,
  ...[id, sku],
]
export const atHome: Planted = [
  "INSERT INTO inventory_stock (sku, warehouse_id, bucket) VALUES (?, 'W', 0)",
  sku,
]
export const coupon = (limit: number, left: number): Planted => [
  `INSERT INTO pricing_coupon (id, promotion_id, code, version, total_limit, remaining, per_person_limit, listed, state,
     created_at) VALUES (?, ?, ?, 1, ${limit}, ${left}, 1, 0, 'active', ${now})`,
  ...[account, account, account.slice(-12)],
]
export const use = (no: number, of: string): Planted => [
  `INSERT INTO pricing_coupon_use (coupon_id, order_id, person_key, use_no, state, saved_minor, created_at)
   VALUES (?, ?, ?, ${no}, 'HELD', 1, ${now})`,
  ...[account, of, account],
]
export const purse = (balance: number, held: number): Planted => [
  `INSERT INTO pricing_account (id, kind, balance_minor, held_minor, state, created_at)
   VALUES (?, 'rewards', ${balance}, ${held}, 'open', ${now})`,
  account,
]
export const posting: Planted = [
  `INSERT INTO pricing_posting (reason, ref, note, at) VALUES ('grant', ?, '', ${now})`,
  account,
]
export const entry = (amount: number, of: string): Planted => [
  `INSERT INTO pricing_entry (reason, ref, account_id, amount_minor, at) VALUES ('grant', ?, ?, ${amount}, ${now})`,
  ...[account, of],
]
export const lot = (left: number): Planted => [
  `INSERT INTO pricing_reward_lot (reason, ref, account_id, amount_minor, left_minor, expires_at)
   VALUES ('grant', ?, ?, ${left}, ${left}, ${now})`,
  ...[account, account],
]
export const tender: Planted = [
  `INSERT INTO pricing_tender (order_id, account_id, kind, amount_minor, refunded_minor, state, created_at)
   VALUES (?, ?, 'rewards', 7, 0, 'HELD', ${now})`,
  ...[id, account],
]
export const pays: Planted = ["UPDATE ordering_order SET tendered_minor = 7 WHERE id = ?", id]
export const whole = [posting, entry(9, account), entry(-9, "house:test"), lot(9)]
export const webhook = (at: string): Planted => [
  `INSERT INTO payment_webhook (provider, event_id, body, received_at) VALUES ('sandbox', ?, '', ${at})`,
  id,
]
export const bin: Planted = [
  "INSERT INTO inventory_bin (warehouse_id, bin, sku, quantity) VALUES ('WH-BLR', 'A-1', ?, 2)",
  sku,
]
export const binMove: Planted = [
  `INSERT INTO inventory_bin_move (ref_id, kind, warehouse_id, bin, sku, d_quantity, actor_id)
   VALUES (?, 'PUT', 'WH-BLR', 'A-1', ?, 2, 'test')`,
  ...[id, sku],
]
export const sent = (units: number): Planted => [
  `INSERT INTO inventory_transfer_line (transfer_id, sku, sent, received, lost) VALUES (?, ?, ${units}, 0, 0)`,
  ...[id, sku],
]
export const pick: Planted = [
  "INSERT INTO inventory_pick (shipment_id, sku, warehouse_id, quantity) VALUES (?, ?, 'W', 1)",
  ...[other, sku],
]
export const step = (status: string): Planted => [
  `INSERT INTO ordering_step (order_id, version, name, status, detail, at) VALUES (?, 1, 'x', '${status}', '', ${now})`,
  id,
]
export const moved: Planted = ["UPDATE ordering_order SET version = 1 WHERE id = ?", id]
export const stepAt = (version: number): Planted => [
  `INSERT INTO ordering_step (order_id, version, name, status, detail, at) VALUES (?, ${version}, 'x', 'RESERVED', '', ${now})`,
  id,
]
export const caseIs = (state: string): Planted => [
  `INSERT INTO payment_case (id, kind, subject, state, reason, facts, found_at)
   VALUES (?, 'CHARGE_UNKNOWN', ?, '${state}', 'r', '{}', ${now})`,
  ...[id, id],
]
/** Changes one of the rows planted before. */
export const but = (change: string, of: string): Planted => [`UPDATE ${change} = ?`, of]
