import type { Probe } from "./probe.ts"

const ordering = "packages/domain/src/ordering"
const lines = (count: number): string => "a line\n".repeat(count)
const thirteen = Object.fromEntries(
  Array.from({ length: 13 }, (_, index) => [
    `packages/platform/src/log/part-${index}.ts`,
    "export const a = 1",
  ]),
)

export const roomProbes: readonly Probe[] = [
  {
    rule: "file-kind",
    at: `${ordering}/order.ts`,
    files: { [`${ordering}/order.ts`]: "" },
    done: { [`${ordering}/order.model.ts`]: "" },
  },
  {
    rule: "file-kind",
    at: "apps/web/src/app/(shop)/hero.tsx",
    files: { "apps/web/src/app/(shop)/hero.tsx": "" },
    done: { "apps/web/src/app/(shop)/page.tsx": "", "apps/web/src/features/homepage/hero.view.tsx": "" },
  },
  {
    rule: "file-kind",
    at: "apps/workers/src/search/indexer.ts",
    files: { "apps/workers/src/search/indexer.ts": "" },
    done: { "apps/workers/src/search/index-item.consumer.ts": "" },
  },
  {
    rule: "file-kind",
    at: "packages/platform/src/log/makeLog.ts",
    files: { "packages/platform/src/log/makeLog.ts": "" },
    done: { "packages/platform/src/log/make-log.ts": "" },
  },
  {
    rule: "homeless-name",
    at: "packages/platform/src/log/utils.ts",
    files: { "packages/platform/src/log/utils.ts": "" },
    done: { "packages/platform/src/log/redact.ts": "" },
  },
  {
    rule: "homeless-name",
    at: "packages/runtime/src/common/order.ts",
    files: { "packages/runtime/src/common/order.ts": "" },
    done: { "packages/runtime/src/ordering/order.ts": "" },
  },
  ...["expire.rule", "expire.use-case"].map((name) => ({
    rule: "sibling-test",
    at: `${ordering}/expiry/${name}.ts`,
    files: { [`${ordering}/expiry/${name}.ts`]: "" },
    done: { [`${ordering}/expiry/${name}.ts`]: "", [`${ordering}/expiry/${name}.test.ts`]: "" },
  })),
  ...["facts.consumer", "daily.job"].map((name) => ({
    rule: "sibling-test",
    at: `apps/workers/src/reporting/${name}.ts`,
    files: { [`apps/workers/src/reporting/${name}.ts`]: "" },
    done: {
      [`apps/workers/src/reporting/${name}.ts`]: "",
      [`apps/workers/src/reporting/${name}.test.ts`]: "",
    },
  })),
  {
    rule: "adapter-on-real-engine",
    at: "packages/db/src/ordering/orders.mysql.ts",
    files: { "packages/db/src/ordering/orders.mysql.ts": "" },
    done: {
      "packages/db/src/ordering/orders.mysql.ts": "",
      "packages/db/src/ordering/orders.mysql.int.test.ts": "",
    },
  },
  {
    rule: "adapter-on-real-engine",
    at: "packages/db/src/ordering/orders.mysql.ts",
    files: {
      "packages/db/src/ordering/orders.mysql.ts": "",
      "packages/db/src/ordering/other.int.test.ts": `import { a } from "./other.mysql.ts"`,
    },
    done: {
      "packages/db/src/ordering/orders.mysql.ts": "",
      "packages/db/src/ordering/all.int.test.ts": `import { a } from "./orders.mysql.ts"`,
    },
  },
  {
    rule: "ports-have-fakes",
    at: `${ordering}/ports.ts`,
    files: { "packages/db/src/ordering/orders.mysql.ts": "" },
    done: {
      "packages/db/src/ordering/orders.mysql.ts": "",
      [`${ordering}/testing/orders.fake.ts`]: "",
      [`${ordering}/testing/orders.contract.ts`]: "",
    },
  },
  {
    rule: "stores-as-mapped",
    at: "packages/db/src/payment/intents.cassandra.ts",
    files: { "packages/db/src/payment/intents.cassandra.ts": "" },
    done: { "packages/db/src/payment/intents.mysql.ts": "" },
  },
  {
    rule: "rooms-exist",
    at: `${ordering}/README.md`,
    files: {},
    done: { [`${ordering}/README.md`]: "" },
  },
  {
    rule: "rooms-are-contexts",
    at: "packages/domain/src/loyalty/index.ts",
    files: { "packages/domain/src/loyalty/index.ts": "" },
    done: { "packages/domain/src/pricing/index.ts": "" },
  },
  {
    rule: "short-front-door",
    at: `${ordering}/README.md`,
    files: { [`${ordering}/README.md`]: lines(41) },
    done: { [`${ordering}/README.md`]: lines(40) },
  },
  {
    rule: "one-door",
    at: `${ordering}/placing/index.ts`,
    files: { [`${ordering}/placing/index.ts`]: "" },
    done: { [`${ordering}/index.ts`]: "", [`${ordering}/testing/index.ts`]: "" },
  },
  {
    rule: "no-star-export",
    at: `${ordering}/index.ts`,
    files: { [`${ordering}/index.ts`]: `export * from "./order.model.ts"` },
    done: { [`${ordering}/index.ts`]: `export { a } from "./order.model.ts"` },
  },
  { rule: "roomy-folders", at: "packages/platform/src/log", files: thirteen, done: {} },
]
