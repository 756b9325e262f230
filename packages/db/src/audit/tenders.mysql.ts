import type { AuditQuery } from "./audit-query.mapping.ts"

const held = "'RESERVED', 'PAYMENT_PENDING', 'AUTHORIZED'"
const over = "'FAILED', 'EXPIRED'"

/** Coupons, gift cards and rewards against their limits, their orders and their entries. */
export const tendersAudit: readonly AuditQuery[] = [
  {
    id: "A12a",
    says: "a coupon's cap less what is left of it is what is held and used",
    sql: `SELECT c.id, c.total_limit, c.remaining, u.uses FROM pricing_coupon c
      LEFT JOIN (SELECT coupon_id, COUNT(*) AS uses FROM pricing_coupon_use WHERE state <> 'RELEASED'
        GROUP BY coupon_id) u ON u.coupon_id = c.id
      WHERE c.total_limit IS NOT NULL
        AND (c.remaining < 0 OR CAST(c.total_limit AS SIGNED) - c.remaining <> COALESCE(u.uses, 0))`,
  },
  {
    id: "A12b",
    says: "nobody uses a coupon more often than its limit per person",
    sql: `SELECT u.coupon_id, u.person_key, COUNT(*) AS uses, c.per_person_limit FROM pricing_coupon_use u
      JOIN pricing_coupon c ON c.id = u.coupon_id WHERE u.state <> 'RELEASED'
      GROUP BY u.coupon_id, u.person_key, c.per_person_limit HAVING COUNT(*) > c.per_person_limit`,
  },
  {
    id: "A12c",
    says: "a coupon is held for orders being paid, used by placed ones and free again after others",
    sql: `SELECT u.coupon_id, u.order_id, u.state, o.status FROM pricing_coupon_use u
      LEFT JOIN ordering_order o ON o.id = u.order_id
      WHERE o.id IS NULL OR (u.state = 'HELD' AND o.status NOT IN (${held}))
        OR (u.state = 'USED' AND o.status IN (${held}, ${over}))
        OR (u.state = 'RELEASED' AND o.status NOT IN (${over}, 'CANCELLED'))`,
  },
  {
    id: "A13a",
    says: "what is on a gift card or rewards account is the sum of its entries, and never less than is held",
    sql: `SELECT a.id, a.balance_minor, a.held_minor, e.entered FROM pricing_account a
      LEFT JOIN (SELECT account_id, SUM(amount_minor) AS entered FROM pricing_entry GROUP BY account_id) e
        ON e.account_id = a.id
      WHERE a.balance_minor <> COALESCE(e.entered, 0) OR a.held_minor < 0 OR a.held_minor > a.balance_minor`,
  },
  {
    id: "A13b",
    says: "every posting has two sides that sum to zero",
    sql: `SELECT p.reason, p.ref, COUNT(e.account_id) AS sides, SUM(e.amount_minor) AS total FROM pricing_posting p
      LEFT JOIN pricing_entry e ON e.reason = p.reason AND e.ref = p.ref GROUP BY p.reason, p.ref
      HAVING COUNT(e.account_id) <> 2 OR SUM(e.amount_minor) <> 0`,
  },
  {
    id: "A13c",
    says: "what an account holds is what orders being paid take from it",
    sql: `SELECT a.id, a.held_minor, t.held FROM pricing_account a
      LEFT JOIN (SELECT account_id, SUM(amount_minor) AS held FROM pricing_tender WHERE state = 'HELD'
        GROUP BY account_id) t ON t.account_id = a.id
      WHERE a.held_minor <> COALESCE(t.held, 0)`,
  },
  {
    id: "A13d",
    says: "own accounts pay of an order exactly what it says, in the state it is in, and get no more back",
    sql: `SELECT o.id, o.status, o.tendered_minor, t.amount, t.states FROM ordering_order o
      LEFT JOIN (SELECT order_id, SUM(amount_minor) AS amount, SUM(refunded_minor) AS refunded,
          GROUP_CONCAT(DISTINCT state) AS states FROM pricing_tender GROUP BY order_id) t ON t.order_id = o.id
      WHERE o.tendered_minor <> COALESCE(t.amount, 0)
        OR (t.order_id IS NOT NULL AND (t.refunded > t.amount
          OR (o.status IN (${held}) AND t.states <> 'HELD') OR (o.status IN (${over}) AND t.states <> 'RELEASED')
          OR (o.status = 'CANCELLED' AND t.states = 'HELD')
          OR (o.status NOT IN (${held}, ${over}, 'CANCELLED') AND t.states <> 'SPENT')))`,
  },
  {
    id: "A13e",
    says: "a customer's rewards are what is left in their lots",
    sql: `SELECT a.id, a.balance_minor, l.left_in_lots FROM pricing_account a
      LEFT JOIN (SELECT account_id, SUM(left_minor) AS left_in_lots FROM pricing_reward_lot GROUP BY account_id) l
        ON l.account_id = a.id
      WHERE a.kind = 'rewards' AND a.balance_minor <> COALESCE(l.left_in_lots, 0)`,
  },
]
