import type { Guard } from "./guard.ts"

const ledger = "packages/db/src/inventory/stock-ledger.mysql.ts"
const groups = "packages/db/src/inventory/stock-groups.mysql.ts"
const ledgerTest = "packages/db/src/inventory/stock-ledger.mysql.int.test.ts"
const groupsTest = "packages/db/src/inventory/stock-groups.mysql.int.test.ts"
const storm = "packages/runtime/src/ordering-storm.int.test.ts"

export const stockGuards: readonly Guard[] = [
  {
    name: "stock: the WHERE guard of one order",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the file
    without: { file: ledger, find: " AND ${step.guard}`", put: " AND ? IS NOT NULL`" },
    tests: [ledgerTest],
    bites: "an order's stock",
  },
  {
    name: "stock: the WHERE guard of a group, one row",
    without: {
      file: groups,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the file
      find: ' AND ${availableFrom("inventory_stock")} ${guard} ?`',
      put: " AND ? IS NOT NULL`",
    },
    tests: [groupsTest, storm],
    bites: "never sells the last unit",
  },
  {
    name: "stock: the WHERE guard of a group, many rows",
    without: {
      file: groups,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of the file
      find: 'guard: `${availableFrom("stock")} ${guard} demand.wanted`',
      put: 'guard: "stock.bucket = 0"',
    },
    tests: [groupsTest, storm],
    bites: "never sells the last unit",
  },
  {
    name: "stock: the CHECK that promises need goods",
    without: { sql: "ALTER TABLE inventory_stock DROP CONSTRAINT inventory_stock_promised" },
    tests: [ledgerTest],
    bites: "the schema itself refuses",
  },
  {
    name: "stock: one order of locking rows",
    without: {
      file: "packages/db/src/inventory/stock-rows.mapping.ts",
      find: "[...rows].sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1))",
      put: "[...rows]",
    },
    tests: [ledgerTest, groupsTest],
    bites: "is locked in one order",
  },
  {
    name: "stock: the unique key of movements",
    without: { sql: "ALTER TABLE inventory_movement DROP PRIMARY KEY" },
    tests: ["packages/db/src/inventory/movements.int.test.ts"],
    bites: "can't be booked twice",
  },
  {
    name: "stock: lines of one SKU summed before they are measured",
    without: {
      file: "packages/domain/src/inventory/reservations/sum-demand.rule.ts",
      find: "(bySku.get(sku) ?? 0) + quantity",
      put: "quantity",
    },
    tests: ["packages/domain/src/inventory/reservations/sum-demand.rule.test.ts", storm],
    bites: "sumDemand adds two lines",
  },
  {
    name: "stock: a count is booked as a difference",
    without: {
      file: "packages/db/src/inventory/count-rows.mysql.ts",
      find: "SET stock.on_hand = stock.on_hand + gained.on_hand",
      put: "SET stock.on_hand = gained.on_hand",
    },
    tests: ["packages/db/src/inventory/counts.mysql.int.test.ts"],
    bites: "counts",
  },
  {
    name: "stock: a count is booked once per reference",
    without: {
      file: "packages/db/src/inventory/counts.mysql.ts",
      find: 'if (!(await onceEach(tx, "inventory.book-count", inputs.map(countId)))) return false',
      put: "",
    },
    tests: ["packages/db/src/inventory/counts.mysql.int.test.ts"],
    bites: "counts are booked once per reference",
  },
]
