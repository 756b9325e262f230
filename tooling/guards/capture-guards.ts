import type { Guard } from "./guard.ts"

const together = "packages/domain/src/ordering/paying/together"
const captures = "packages/db/src/payment/captures.mysql"
const orders = "packages/db/src/ordering/groups/captured-orders.mysql"
const commits = "packages/db/src/inventory/group-commits.mysql"
const crowd = "packages/runtime/src/ordering-captures.int.test.ts"

/** Of webhooks that are settled many in one transaction. */
export const captureGuards: readonly Guard[] = [
  {
    name: "captures: an attempt is as it was seen",
    without: { file: `${captures}.ts`, find: "AND fact_rank = ", put: "AND '' <> " },
    tests: [`${captures}.int.test.ts`],
    bites: "has moved since it was seen",
  },
  {
    name: "captures: one attempt that moved stops them all",
    without: {
      file: `${captures}.ts`,
      find: "return affectedRows === captures.length",
      put: "return affectedRows >= 0",
    },
    tests: [`${captures}.int.test.ts`],
    bites: "has moved since it was seen",
  },
  {
    name: "captures: each fact is held against its attempt by itself",
    without: {
      file: `${captures}.ts`,
      find: "change: changeOf(row, fact)",
      put: "change: changeOf(row, facts.findLast((one) => one.attemptId === fact.attemptId) ?? fact)",
    },
    tests: [`${captures}.int.test.ts`],
    bites: "tell different things of one attempt",
  },
  {
    name: "captures: nobody waits for an order that is in hand",
    without: { file: `${orders}.ts`, find: "FOR UPDATE SKIP LOCKED", put: "FOR UPDATE" },
    tests: [crowd],
    bites: "don't wait for one whose order",
  },
  {
    name: "captures: an order that others have in hand is left out",
    without: { file: `${orders}.ts`, find: "FOR UPDATE SKIP LOCKED", put: "" },
    tests: [`${orders}.int.test.ts`],
    bites: "are left out while somebody else",
  },
  {
    name: "captures: an order is as it was locked",
    without: {
      file: `${orders}.ts`,
      find: "if (!(await place(tx, placed, step))) throw",
      put: "if (!(await place(tx, placed, step)) && placed.length === 0) throw",
    },
    tests: [`${orders}.int.test.ts`],
    bites: "isn't as it was locked",
  },
  {
    name: "captures: only what is held is sold",
    without: { file: `${commits}.ts`, find: " AND state = 'HELD'`,", put: "`," },
    tests: [`${commits}.int.test.ts`],
    bites: "was let go meanwhile",
  },
  {
    name: "captures: the WHERE guard of what is reserved",
    without: { file: `${commits}.ts`, find: '"stock.reserved >= demand.wanted"', put: '"stock.bucket = 0"' },
    tests: [`${commits}.int.test.ts`],
    bites: "less reserved than orders hold",
  },
  {
    name: "captures: one an order in a transaction",
    without: { file: `${together}/plain-captures.rule.ts`, find: " || taken.has(order.id)", put: "" },
    tests: [`${together}/plain-captures.rule.test.ts`],
    bites: "one an order",
  },
  {
    name: "captures: what is to be spent is left to a transaction of its own",
    without: { file: `${together}/plain-captures.rule.ts`, find: " || hasClaims(order)", put: "" },
    tests: [`${together}/plain-captures.rule.test.ts`],
    bites: "with something to spend",
  },
  {
    name: "captures: the webhooks are written down with their effect",
    without: {
      file: `${together}/settle-captures.use-case.ts`,
      find: "  await tx.onceAll(facts)\n",
      put: "",
    },
    tests: [
      `${together}/settle-captures.use-case.test.ts`,
      "packages/runtime/src/ordering-facts.int.test.ts",
    ],
    bites: "came before",
  },
  {
    name: "captures: one's fault is nobody else's",
    without: {
      file: `${together}/settle-in-groups.use-case.ts`,
      find: "isAway(fault) ? { fault } : { placed: null }",
      put: "isAway(fault) || fault ? { fault } : { placed: null }",
    },
    tests: [`${together}/settle-in-groups.use-case.test.ts`, crowd],
    bites: "fault",
  },
]
