import type { Guard } from "./guard.ts"

const reconciliation = "packages/domain/src/payment/reconciliation"
const appendOnly = "packages/db/src/shared/append-only/append-only.mysql.int.test.ts"
const dropped = (name: string, trigger: string, bites: string): Guard => ({
  ...{ name, without: { sql: `DROP TRIGGER ${trigger}` } },
  ...{ tests: [appendOnly], bites },
})

export const booksGuards: readonly Guard[] = [
  dropped(
    "books: a movement stays as it is",
    "inventory_movement_no_update",
    "refuses UPDATE inventory_movement",
  ),
  dropped("books: an entry stays", "pricing_entry_no_delete", "refuses DELETE FROM pricing_entry"),
  dropped(
    "books: an order's history stays as it is",
    "ordering_step_no_update",
    "refuses UPDATE ordering_step",
  ),
  dropped("books: a webhook stays as it came", "payment_webhook_no_update", "keeps body"),
  {
    name: "audit: each query has its case",
    without: {
      file: `${reconciliation}/read-finding.rule.ts`,
      find: '  A20: of("WEBHOOK_WAITS", "provider", "event_id"),\n',
      put: "",
    },
    tests: ["packages/db/src/audit/planted-cases.mysql.int.test.ts"],
    bites: "no query without its case",
  },
  {
    name: "audit: what can't be seen closes no case",
    without: {
      file: `${reconciliation}/reconcile.use-case.ts`,
      find: "AUDITED_KINDS.filter((kind) => !audited.blind.includes(kind))",
      put: "AUDITED_KINDS",
    },
    tests: [`${reconciliation}/reconcile.use-case.test.ts`],
    bites: "closes no case of what it couldn't look at",
  },
  {
    name: "repair: own money of a paid order isn't let go",
    without: {
      file: "packages/domain/src/ordering/repairing/release-dead-hold.use-case.ts",
      find: "if (order.placedAt === null) await",
      put: "await",
    },
    tests: ["packages/domain/src/ordering/repairing/release-dead-hold.use-case.test.ts"],
    bites: "lets go of coupon and own money",
  },
  {
    name: "set aside: own money's part isn't asked of the bank",
    without: {
      file: "packages/domain/src/ordering/paying/decide-authorized.rule.ts",
      find: "payableOf(order) === attempt.amountMinor",
      put: "order.totalMinor === attempt.amountMinor",
    },
    tests: ["packages/domain/src/ordering/paying/decide-authorized.rule.test.ts"],
    bites: "is taken where own money pays the rest",
  },
]
