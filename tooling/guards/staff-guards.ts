import type { Guard } from "./guard.ts"

const rule = "packages/domain/src/ordering/desk/second-person.rule"
const asks = "packages/db/src/ordering/desk/staff-asks.mysql"
const transfers = "packages/db/src/inventory/warehousing/transfers.mysql.ts"
const warehouse = ["packages/db/src/inventory/warehousing/warehouse-desk.int.test.ts"]
const sends = "sends only what nobody was promised, and books arrivals and losses once"

/** What one person of the staff can't do alone, twice or beyond what is there. */
export const staffGuards: readonly Guard[] = [
  {
    name: "staff: money out of goodwill wants a second person",
    without: { file: `${rule}.ts`, find: 'kind !== "refund" && refundMinor', put: "refundMinor" },
    tests: [`${rule}.test.ts`],
    bites: "and goodwill never",
  },
  {
    name: "staff: nobody decides what they asked for",
    without: {
      file: `${rule}.ts`,
      find: 'return isOwn ? err({ code: "OWN_ASK" }) : ok(null)',
      put: "return ok(null)",
    },
    tests: [`${rule}.test.ts`],
    bites: "is for anybody but who asked",
  },
  {
    name: "staff: the row itself refuses its asker and a second decision",
    without: {
      file: `${asks}.ts`,
      find: "AND status = 'ASKED' AND (asked_by = ?) = (? = 'WITHDRAWN')",
      put: "AND ? IS NOT NULL AND ? IS NOT NULL",
    },
    tests: [`${asks}.int.test.ts`],
    bites: "is decided once, by another, or taken back by who asked",
  },
  {
    name: "staff: a step is recorded once",
    without: {
      file: "packages/runtime/src/ordering/transactions.ts",
      find: "!isRefused(answer) && counting.rows() > 0",
      put: "!isRefused(answer)",
    },
    tests: ["packages/runtime/src/ordering-desk.int.test.ts"],
    bites: "has its effect and its record once",
  },
  {
    name: "transfer: nothing that was promised is sent away",
    without: {
      file: transfers,
      find: 'if (quantity > most) return err({ code: "TOO_MANY_UNITS" as const, sku, most, of: "free" as const })',
      put: "void err",
    },
    tests: warehouse,
    bites: sends,
  },
  {
    name: "transfer: no more arrives than is on the way",
    without: {
      file: transfers,
      find: 'if (quantity > most) return err({ code: "TOO_MANY_UNITS", sku, most, of: "on the way" })',
      put: "void most",
    },
    tests: warehouse,
    bites: sends,
  },
]
