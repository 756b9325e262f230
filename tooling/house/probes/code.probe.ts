import type { Probe } from "./probe.ts"

const rule = "packages/domain/src/pricing/quotes/quote.rule.ts"
const test = "packages/domain/src/pricing/quotes/quote.rule.test.ts"
const runtime = "packages/runtime/src/shop.ts"
const adapter = "packages/db/src/ordering/orders.mysql.ts"
const migration = "packages/db/src/ordering/migrations/0001.sql"

const statements = "  total += 1\n".repeat(20)
const longFunction = `export const f = () => {\n${statements}${statements}  return total\n}\n`
const longFactory = `export const make = () => {\n  const a = () => {\n${statements}  }\n  const b = () => {\n${statements}  }\n  return { a, b }\n}\n`

const inText = (name: string, at: string, [wrong, right]: readonly [string, string]): Probe => ({
  rule: name,
  at,
  files: { [at]: wrong },
  done: { [at]: right },
})

export const codeProbes: readonly Probe[] = [
  inText("env-in-one-place", runtime, [
    "export const a = process.env.PORT",
    "// process.env is read elsewhere",
  ]),
  inText("env-in-one-place", runtime, [
    `import { env } from "node:process"`,
    `import { join } from "node:path"`,
  ]),
  inText("env-in-one-place", "apps/web/src/server/shop.ts", [
    "const { env } = process",
    "const a = process.pid",
  ]),
  inText("env-in-one-place", "apps/web/src/instrumentation.ts", [
    "if (process.env.NODE_ENV) open()",
    `if (process.env.NEXT_RUNTIME === "nodejs") open()`,
  ]),
  {
    rule: "env-in-one-place",
    at: "packages/platform/src/kafka/brokers.ts",
    files: { "packages/platform/src/kafka/brokers.ts": `const a = process["env"]` },
    done: { "packages/platform/src/env/kafka.env.ts": "const a = process.env.KAFKA" },
  },
  inText("no-clock-in-domain", rule, ["const now = new Date()", "const now = new Date(at)"]),
  inText("no-clock-in-domain", rule, ["const now = Date.now()", "const now = at.getTime()"]),
  inText("no-clock-in-domain", rule, ["const dice = Math.random()", "const most = Math.max(1, 2)"]),
  inText("no-skipped-test", test, [`it.skip("adds", () => {})`, `it("adds", () => {})`]),
  inText("no-skipped-test", test, [`describe.only("sums", () => {})`, `describe("sums", () => {})`]),
  inText("no-silencing", runtime, ["// @ts-expect-error", "// expected"]),
  inText("no-leftover", runtime, ["// TODO later", "// later"]),
  inText("says-its-promise", rule, ["export const a = 1", "/** Rounds half up. */\nexport const a = 1"]),
  inText("one-use-case-per-file", "packages/domain/src/pricing/quotes/quote.use-case.ts", [
    "export const makeQuote = 1\nexport const makeOther = 1\n",
    "export const limit = 1\nexport const makeQuote = 1\n",
  ]),
  inText("islands-are-named", "apps/web/src/features/basket/cart.view.tsx", [
    `"use client"`,
    "export const a = 1",
  ]),
  inText("islands-are-named", "apps/web/src/features/basket/add.client.tsx", [
    "export const a = 1",
    `"use client"`,
  ]),
  inText("short-function", runtime, [longFunction, longFactory]),
  inText("short-file", runtime, ["const a = 1\n".repeat(201), "const a = 1\n".repeat(200)]),
  inText("table-named-after-context", migration, [
    "CREATE TABLE IF NOT EXISTS `orders` (id CHAR(36))",
    "CREATE TABLE IF NOT EXISTS `ordering_order` (id CHAR(36))",
  ]),
  {
    rule: "own-tables-only",
    at: adapter,
    files: {
      [adapter]: "const sql = `SELECT 1 FROM inventory_stock`",
      "packages/db/src/inventory/migrations/0001.sql": "CREATE TABLE inventory_stock (sku INT)",
    },
    done: {
      [adapter]: "const sql = `SELECT 1 FROM ordering_order`",
      [migration]: "CREATE TABLE ordering_order (id INT)",
    },
  },
  inText("one-spelling", "docs/glossary.md", ["Fulfilment of an order", "Fulfillment of an order"]),
  inText("one-spelling", runtime, [`const status = "canceled"`, `const status = "cancelled"`]),
  inText("no-machine-paths", "README.md", ["see /work/main/docs", "see docs/work/notes.md"]),
  inText("no-machine-paths", "infra/start.ts", [`const home = "/root/.cache"`, `const home = "/var/cache"`]),
  inText("no-registry-hosts", "package-lock.json", [
    `{ "resolved": "https://registry.example/zod.tgz" }`,
    `{ "resolved": "packages/db", "link": true }`,
  ]),
]
