import { type AuditQuery, bought } from "./audit-query.mapping.ts"

const open = "'INITIATED', 'UNKNOWN', 'REQUIRES_ACTION', 'AUTHORIZED'"

/** Money taken against money owed and money given back. */
export const paymentsAudit: readonly AuditQuery[] = [
  {
    id: "A6",
    says: "an order keeps at most one capture; every other has a refund of its whole amount",
    sql: `SELECT a.order_id, a.id, a.captured_minor, r.refunded FROM payment_attempt a
      JOIN ordering_order o ON o.id = a.order_id
      LEFT JOIN (SELECT attempt_id, SUM(amount_minor) AS refunded FROM payment_refund GROUP BY attempt_id) r
        ON r.attempt_id = a.id
      WHERE a.status = 'CAPTURED' AND a.captured_minor > 0
        AND (o.captured_attempt_id IS NULL OR o.captured_attempt_id <> a.id)
        AND COALESCE(r.refunded, 0) <> a.captured_minor`,
  },
  {
    id: "A7",
    says: "money taken belongs to a placed order or is on its way back",
    sql: `SELECT a.order_id, a.id, o.status, a.captured_minor, r.refunded FROM payment_attempt a
      LEFT JOIN ordering_order o ON o.id = a.order_id
      LEFT JOIN (SELECT attempt_id, SUM(amount_minor) AS refunded FROM payment_refund GROUP BY attempt_id) r
        ON r.attempt_id = a.id
      WHERE a.status = 'CAPTURED' AND a.captured_minor > 0 AND (o.id IS NULL OR o.status NOT IN (${bought}))
        AND COALESCE(r.refunded, 0) <> a.captured_minor`,
  },
  {
    id: "A8",
    says: "refunds never exceed the capture, and a capture other than asked for is not kept",
    sql: `SELECT a.id, a.amount_minor, a.captured_minor, a.refund_reserved_minor, r.refunded FROM payment_attempt a
      LEFT JOIN (SELECT attempt_id, SUM(amount_minor) AS refunded FROM payment_refund GROUP BY attempt_id) r
        ON r.attempt_id = a.id
      WHERE COALESCE(r.refunded, 0) > a.captured_minor
        OR (a.captured_minor > a.amount_minor AND COALESCE(r.refunded, 0) <> a.captured_minor)`,
  },
  {
    id: "A10",
    says: "no attempt stays open beyond a day",
    sql: `SELECT id, order_id, status, created_at FROM payment_attempt
      WHERE status IN (${open}) AND created_at < UTC_TIMESTAMP(3) - INTERVAL 25 HOUR`,
    live: true,
  },
  {
    id: "A10b",
    says: "money set aside for an order that isn't being paid is let go within a quarter of an hour",
    // Both ways of getting there count from their own moment: the order ended, or the bank said yes after its end.
    sql: `SELECT a.id, a.order_id, a.amount_minor, o.status, a.updated_at FROM payment_attempt a
      LEFT JOIN ordering_order o ON o.id = a.order_id
      WHERE a.status = 'AUTHORIZED' AND a.updated_at < UTC_TIMESTAMP(3) - INTERVAL 15 MINUTE
        AND (o.id IS NULL OR (o.status NOT IN ('RESERVED', 'PAYMENT_PENDING', 'AUTHORIZED')
          AND COALESCE(o.closed_at, o.placed_at, o.created_at) < UTC_TIMESTAMP(3) - INTERVAL 15 MINUTE))`,
    live: true,
  },
  {
    id: "A16b",
    says: "what an attempt has set aside for refunds is the sum of its refunds",
    sql: `SELECT a.id, a.refund_reserved_minor, r.refunded FROM payment_attempt a
      LEFT JOIN (SELECT attempt_id, SUM(amount_minor) AS refunded FROM payment_refund GROUP BY attempt_id) r
        ON r.attempt_id = a.id
      WHERE a.refund_reserved_minor <> COALESCE(r.refunded, 0)`,
  },
  {
    id: "A20",
    says: "a webhook that was stored is settled within a minute",
    sql: `SELECT provider, event_id, received_at FROM payment_webhook
      WHERE done_at IS NULL AND received_at < UTC_TIMESTAMP(3) - INTERVAL 60 SECOND`,
    live: true,
  },
  {
    id: "A21",
    says: "an order has at most one attempt whose outcome is open",
    sql: `SELECT order_id, COUNT(*) AS open_attempts FROM payment_attempt
      WHERE status IN (${open}) GROUP BY order_id HAVING COUNT(*) > 1`,
  },
  {
    id: "A18",
    says: "what the gateways settled and what we booked agree, or a person has dealt with the difference",
    sql: `SELECT id, kind, subject, found_at FROM payment_case
      WHERE state = 'OPEN' AND (kind LIKE 'CHARGE%' OR kind IN ('REFUND_UNKNOWN', 'REFUND_AMOUNT')
        OR kind IN ('REFUND_MISSED', 'REFUND_NOT_SETTLED'))`,
    live: true,
  },
  {
    id: "A24",
    says: "no refund waits for a person",
    sql: `SELECT id, attempt_id, order_id, reason, amount_minor, tries FROM payment_refund WHERE status = 'MANUAL_REVIEW'`,
    live: true,
  },
  {
    id: "A24b",
    says: "a refund gets through to its gateway within a day, and is there within ten more",
    sql: `SELECT id, attempt_id, order_id, reason, status, amount_minor, tries, created_at FROM payment_refund
      WHERE (status IN ('REQUESTED', 'FAILED', 'UNKNOWN') AND created_at < UTC_TIMESTAMP(3) - INTERVAL 1 DAY)
        OR (status = 'SUBMITTED' AND created_at < UTC_TIMESTAMP(3) - INTERVAL 11 DAY)`,
    live: true,
  },
]
