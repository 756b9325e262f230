import type { Guard } from "./guard.ts"

const orders = "packages/db/src/ordering/orders.mysql.ts"
const ordersTest = "packages/db/src/ordering/orders.mysql.int.test.ts"
const placing = "packages/domain/src/ordering/placing/place-order.use-case"
const races = "packages/runtime/src/ordering-races.int.test.ts"
const wired = "packages/runtime/src/ordering.int.test.ts"

export const orderGuards: readonly Guard[] = [
  {
    name: "order: one per shopper's key",
    without: { sql: "ALTER TABLE ordering_order DROP INDEX ordering_order_key" },
    tests: [ordersTest, wired],
    bites: "one order per key",
  },
  {
    name: "order: one per cart version",
    without: { sql: "ALTER TABLE ordering_order DROP INDEX ordering_order_cart" },
    tests: [ordersTest, wired],
    bites: "one order per key and per cart version",
  },
  {
    name: "order: a shopper's open places are numbered",
    without: { sql: "ALTER TABLE ordering_order DROP INDEX ordering_order_open" },
    tests: [ordersTest],
    bites: "caps open orders even when",
  },
  {
    name: "order: the cap on open orders",
    without: {
      file: "packages/domain/src/ordering/placing/decide-group.rule.ts",
      find: "place > openLimit",
      put: "place > 1000",
    },
    tests: ["packages/domain/src/ordering/placing/decide-group.rule.test.ts"],
    bites: "fills a shopper's free places and no more",
  },
  {
    name: "order: the cap on units held unpaid",
    without: {
      file: "packages/domain/src/ordering/placing/decide-group.rule.ts",
      find: "unitsOf(held, sku) <= unitLimit",
      put: "unitsOf(held, sku) < 1_000_000 + unitLimit",
    },
    tests: [
      "packages/domain/src/ordering/placing/decide-group.rule.test.ts",
      "packages/runtime/src/ordering-storm.int.test.ts",
    ],
    bites: "more units of a SKU",
  },
  {
    name: "order: units held unpaid are read with the places they fill",
    without: {
      file: "packages/db/src/ordering/groups/new-orders.mysql.ts",
      find: "units: lines.map(({ sku, quantity }) => ({ sku, quantity })),",
      put: "units: lines.slice(lines.length),",
    },
    tests: [ordersTest, "packages/runtime/src/ordering-storm.int.test.ts"],
    bites: "more units of a SKU",
  },
  {
    name: "order: compare-and-set on status and version",
    without: {
      file: orders,
      find: "WHERE id = ? AND status = ? AND version = ?",
      put: "WHERE id = ? AND ? IS NOT NULL AND ? IS NOT NULL",
    },
    tests: [ordersTest],
    bites: "lets one of two movers win",
  },
  {
    name: "order: expiry by the primary's clock",
    without: { file: orders, find: '" AND expires_at <= UTC_TIMESTAMP(3)"', put: '""' },
    tests: [ordersTest],
    bites: "doesn't expire early",
  },
  {
    name: "order: nobody calls a hold over before its end",
    without: {
      file: orders,
      find: "(expires_at IS NOT NULL AND expires_at <= UTC_TIMESTAMP(3)) AS hold_over",
      put: "(expires_at IS NOT NULL) AS hold_over",
    },
    tests: [ordersTest, wired],
    bites: "doesn't expire early",
  },
  {
    name: "order: the event commits with the move",
    without: { file: orders, find: "if (event) await appendEvents(tx, [event])", put: "void event" },
    tests: [ordersTest],
    bites: "lets one of two movers win",
  },
  {
    name: "order: the event of a new order commits with it",
    without: {
      file: "packages/db/src/ordering/groups/new-orders.mysql.ts",
      find: "    granted.map(({ draft, traceparent }) =>",
      put: "    granted.slice(1).map(({ draft, traceparent }) =>",
    },
    tests: ["packages/db/src/ordering/groups/new-orders.mysql.int.test.ts", ordersTest],
    bites: "orders of a group are",
  },
  {
    name: "order: all or nothing",
    without: {
      file: "packages/db/src/shared/unit-of-work.mysql.ts",
      find: 'await connection.query("START TRANSACTION")',
      put: 'await connection.query("SELECT 1")',
    },
    tests: ["packages/db/src/shared/unit-of-work.mysql.int.test.ts", wired],
    bites: "rolls back on a throw",
  },
  {
    name: "order: no call to the outside inside a transaction",
    without: {
      file: "packages/platform/src/transaction/transaction.ts",
      find: "if (isInTransaction() && inside.getStore() !== but)",
      put: "if (isInTransaction() && what.length > 1000 && but)",
    },
    tests: ["packages/db/src/shared/unit-of-work.mysql.int.test.ts"],
    bites: "calls to the outside",
  },
  {
    name: "order: a deadlock's victim is run again",
    without: {
      file: "packages/db/src/shared/unit-of-work.mysql.ts",
      find: "tries > 3 || !isTransient(error)",
      put: "tries > 0",
    },
    tests: ["packages/db/src/shared/unit-of-work.mysql.int.test.ts"],
    bites: "runs a deadlocked transaction again",
  },
  {
    name: "order: the price agreed to",
    without: { file: `${placing}.ts`, find: "quote.id === input.quoteId", put: "quote.id !== undefined" },
    tests: [`${placing}.test.ts`],
    bites: "asks for consent",
  },
  {
    name: "order: the cart agreed to",
    without: { file: `${placing}.ts`, find: "cart.version !== input.cartVersion", put: "cart.version < 0" },
    tests: [`${placing}.test.ts`],
    bites: "refuses a cart that changed",
  },
  {
    name: "order: the same key with another body is a conflict",
    without: {
      file: `${placing}.ts`,
      find: "return earlier.requestHash === requestHash ?",
      put: "return earlier.requestHash !== undefined ?",
    },
    tests: [`${placing}.test.ts`],
    bites: "with a conflict",
  },
  {
    name: "order: only moves of the table",
    without: {
      file: "packages/domain/src/ordering/cancelling/cancel-order.rule.ts",
      find: "if (isHeld(status)) return",
      put: 'if (isHeld(status) || status === "SHIPPED") return',
    },
    tests: ["packages/domain/src/ordering/cancelling/cancel-order.rule.test.ts"],
    bites: "calls off what isn't packed",
  },
  {
    name: "order: money for a cancelled order goes back",
    without: {
      file: "packages/domain/src/ordering/paying/settle-payment.rule.ts",
      find: 'if (order.status === "CANCELLED") return { kind: "refund", reason: "ORDER_CANCELLED", reopen: false }',
      put: "",
    },
    tests: ["packages/domain/src/ordering/paying/settle-payment.rule.test.ts", races],
    bites: "cancelled order always goes back",
  },
  {
    name: "order: a key is looked for before a refusal",
    without: {
      file: `${placing}.ts`,
      find: "=> (await replay(asked)) ?? refusal",
      put: "=> (asked ? refusal : refusal)",
    },
    tests: ["packages/runtime/src/ordering-idempotency.int.test.ts"],
    bites: "whatever became of cart and stock",
  },
  {
    name: "order: read without a temporary file",
    without: {
      file: "packages/db/src/ordering/whole-order.mysql.ts",
      find: '{lock ?? ""}',
      put: '{"ORDER BY line.line_no ".concat(lock ?? "")}',
    },
    tests: ["packages/runtime/src/ordering-temporary-tables.int.test.ts"],
    bites: "makes the server write a temporary file",
  },
]
