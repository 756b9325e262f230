import type { Guard } from "./guard.ts"

const settle = "packages/domain/src/ordering/paying/settle-payment"
const facts = "packages/runtime/src/ordering-facts.int.test.ts"
const refunds = "packages/db/src/payment/refunds.mysql"
const attemptsTest = "packages/db/src/payment/attempts.mysql.int.test.ts"
const signature = "packages/gateways/src/payment/webhook-signature"

export const paymentGuards: readonly Guard[] = [
  {
    name: "webhook: the signature",
    without: {
      file: `${signature}.ts`,
      find: 'if (!timingSafeEqual(digest(secret, timestamp, rawBody), Buffer.from(hex, "hex"))) return "forged"',
      put: "",
    },
    tests: [`${signature}.test.ts`],
    bites: "one byte of the body changed",
  },
  {
    name: "webhook: at most five minutes old",
    without: {
      file: `${signature}.ts`,
      find: "Math.abs(now.getTime() - Number(timestamp) * 1000) > toleranceMs",
      put: "Math.abs(now.getTime() - Number(timestamp) * 1000) < -toleranceMs",
    },
    tests: [`${signature}.test.ts`],
    bites: "six minutes old",
  },
  {
    name: "webhook: its inbox holds each event once",
    without: { sql: "ALTER TABLE payment_webhook DROP PRIMARY KEY" },
    tests: ["packages/db/src/payment/webhooks.mysql.int.test.ts"],
    bites: "stores an event once",
  },
  {
    name: "webhook: written down before it is answered",
    without: {
      file: "packages/domain/src/payment/webhooks/receive-webhook.use-case.ts",
      find: "      await webhooks.store(webhook)\n      onDelayed(error, eventId)",
      put: "      onDelayed(error, eventId)",
    },
    tests: ["packages/domain/src/payment/webhooks/receive-webhook.use-case.test.ts"],
    bites: "stores by itself what can't be settled now",
  },
  {
    name: "webhook: written down in the transaction that settles it",
    without: {
      file: "packages/runtime/src/ordering/transactions.ts",
      find: "if (received) {",
      put: "if (received && !fact) {",
    },
    tests: [facts],
    bites: "have one effect, a hundred times in parallel",
  },
  {
    name: "fact: measured by what the attempt is now",
    without: {
      file: "packages/db/src/payment/attempts.mysql.ts",
      find: "WHERE id = ? AND fact_rank = ?",
      put: "WHERE id = ? AND ? IS NOT NULL",
    },
    tests: [attemptsTest],
    bites: "take a fact as they are now",
  },
  {
    name: "fact: takes effect once",
    without: { sql: "ALTER TABLE shared_inbox DROP PRIMARY KEY" },
    tests: ["packages/db/src/shared/once/idempotency.mysql.int.test.ts"],
    bites: "lets exactly one of ten deliveries",
  },
  {
    name: "fact: looked up in the inbox at all",
    without: {
      file: `${settle}.use-case.ts`,
      find: "if (!(await tx.once(fact))) return null",
      put: "",
    },
    tests: [facts, `${settle}.use-case.test.ts`],
    bites: "lets an event have its effect once",
  },
  {
    name: "fact: a lower rank never overwrites a higher one",
    without: {
      file: "packages/domain/src/payment/attempts/apply-fact.rule.ts",
      find: "ATTEMPT_RANK[status] <= ATTEMPT_RANK[attempt.status]",
      put: "ATTEMPT_RANK[status] < 0",
    },
    tests: ["packages/domain/src/payment/attempts/apply-fact.rule.test.ts", attemptsTest],
    bites: "factEffect",
  },
  {
    name: "fact: the amount",
    without: { file: `${settle}.rule.ts`, find: "if (!change.amountMatches) {", put: "if (false) {" },
    tests: [`${settle}.rule.test.ts`, "packages/runtime/src/ordering-races.int.test.ts"],
    bites: "a capture of another amount never places",
  },
  {
    name: "attempt: one open per order",
    without: { sql: "ALTER TABLE payment_attempt DROP INDEX payment_attempt_open" },
    tests: [attemptsTest],
    bites: "are open one at a time",
  },
  {
    name: "attempt: one per client's key",
    without: { sql: "ALTER TABLE payment_attempt DROP INDEX payment_attempt_key" },
    tests: [attemptsTest],
    bites: "belong to one client key",
  },
  {
    name: "attempt: committed before the gateway hears of it",
    without: {
      file: "packages/domain/src/ordering/paying/pay-order.use-case.ts",
      find: "const opened = await ports.inTransaction((tx) => openIn(tx, asked))",
      put: `const opened = await ports.inTransaction(async (tx) => {
        const one = await openIn(tx, asked)
        if (one.ok) await gateway.create(one.value.attempt, one.value.order)
        return one
      })`,
    },
    tests: ["packages/runtime/src/payment-attempt-first.int.test.ts"],
    bites: "when a placed order is paid",
  },
  {
    name: "capture: the second one goes back",
    without: {
      file: `${settle}.rule.ts`,
      find: 'return isWinner ? nothing : { kind: "refund", reason: "SECOND_CAPTURE", reopen: false }',
      put: "return nothing",
    },
    tests: [`${settle}.rule.test.ts`],
    bites: "when another attempt has paid",
  },
  {
    name: "refund: once per reason",
    without: { sql: "ALTER TABLE payment_refund DROP INDEX payment_refund_once" },
    tests: [`${refunds}.int.test.ts`],
    bites: "are booked once per reason",
  },
  {
    name: "refund: never beyond the capture",
    without: {
      file: `${refunds}.ts`,
      find: "WHERE id = ? AND refund_reserved_minor + ? <= captured_minor",
      put: "WHERE id = ? AND ? IS NOT NULL",
    },
    tests: [`${refunds}.int.test.ts`],
    bites: "never exceed the capture",
  },
  {
    name: "refund: sent by one worker at a time",
    without: {
      file: `${refunds}.ts`,
      find: "WHERE id = ? AND tries = ? AND status IN",
      put: "WHERE id = ? AND ? IS NOT NULL AND status IN",
    },
    tests: [`${refunds}.int.test.ts`],
    bites: "taken by one worker at a time",
  },
  {
    name: "refund: who slept says nothing over another's word",
    without: {
      file: `${refunds}.ts`,
      find: "WHERE id = ? AND tries = ? AND status <> 'SUCCEEDED'",
      put: "WHERE id = ? AND ? IS NOT NULL AND status <> 'SUCCEEDED'",
    },
    tests: [`${refunds}.int.test.ts`],
    bites: "keep the word of whoever took them last",
  },
  ...(
    [
      ["attempt-desk", "to none who hasn't its gateway"],
      ["refunds", "by none who hasn't their gateway"],
      ["webhooks", "to those who have its gateway"],
    ] as const
  ).map(([noun, bites]) => ({
    name: `sweep: ${noun} of the shop's own gateways`,
    without: {
      file: `packages/db/src/payment/${noun}.mysql.ts`,
      find: "AND provider IN (",
      put: "AND '' NOT IN (",
    },
    tests: [`packages/db/src/payment/${noun}.mysql.int.test.ts`],
    bites,
  })),
]
