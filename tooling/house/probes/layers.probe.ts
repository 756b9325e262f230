import type { Probe } from "./probe.ts"

const domain = "packages/domain/src/ordering"
const use = (name: string): string => `import { ${name} } from`

export const layerProbes: readonly Probe[] = [
  {
    rule: "one-direction",
    at: "packages/domain/src/ordering/order.rule.ts",
    files: {
      "packages/domain/src/ordering/order.rule.ts": `${use("pool")} "@haat/db/shared"`,
      "packages/db/src/shared/index.ts": "export const pool = 1",
    },
    done: { "packages/domain/src/ordering/order.rule.ts": "export const a = 1" },
  },
  {
    rule: "one-direction",
    at: "packages/platform/src/log/index.ts",
    files: {
      "packages/platform/src/log/index.ts": `import type { E } from "@haat/events/ordering"`,
      "packages/events/src/ordering/index.ts": "export type E = 1",
    },
    done: { "packages/platform/src/log/index.ts": `${use("pino")} "pino"` },
  },
  {
    rule: "one-direction",
    at: "apps/web/src/server/shop.ts",
    files: {
      "apps/web/src/server/shop.ts": `${use("orders")} "@haat/db/ordering"`,
      "packages/db/src/ordering/index.ts": "export const orders = 1",
    },
    done: {
      "apps/web/src/server/shop.ts": `${use("shop")} "@haat/runtime/shop"`,
      "packages/runtime/src/shop.ts": "export const shop = 1",
    },
  },
  {
    rule: "one-direction",
    at: "apps/workers/src/payment/settle.job.ts",
    files: {
      "apps/workers/src/payment/settle.job.ts": `const g = await import("@haat/gateways/payment")`,
      "packages/gateways/src/payment/index.ts": "export const a = 1",
    },
    done: {
      "apps/workers/src/payment/settle.job.ts": `const g = await import("@haat/runtime/payment")`,
      "packages/runtime/src/payment.ts": "export const a = 1",
    },
  },
  {
    rule: "one-direction",
    at: "packages/ui/src/patterns/price.tsx",
    files: {
      "packages/ui/src/patterns/price.tsx": `import type { Money } from "@haat/domain/shared"`,
      "packages/domain/src/shared/index.ts": "export type Money = 1",
    },
    done: { "packages/ui/src/patterns/price.tsx": `${use("clsx")} "clsx"` },
  },
  {
    rule: "one-direction",
    at: "e2e/journeys/buy.spec.ts",
    files: {
      "e2e/journeys/buy.spec.ts": `${use("shop")} "@haat/runtime/shop"`,
      "packages/runtime/src/shop.ts": "export const shop = 1",
    },
    done: { "e2e/journeys/buy.spec.ts": `${use("test")} "@playwright/test"` },
  },
  {
    rule: "tooling-never-ships",
    at: "packages/runtime/src/shop.ts",
    files: {
      "packages/runtime/src/shop.ts": `${use("contextMap")} "../../../tooling/context-map.ts"`,
      "tooling/context-map.ts": "export const contextMap = 1",
    },
    done: { "packages/runtime/src/shop.ts": "export const a = 1" },
  },
  {
    rule: "testing-from-tests",
    at: `${domain}/order.use-case.ts`,
    files: {
      [`${domain}/order.use-case.ts`]: `${use("fake")} "./testing/orders.fake.ts"`,
      [`${domain}/testing/orders.fake.ts`]: "export const fake = 1",
    },
    done: {
      [`${domain}/order.use-case.test.ts`]: `${use("fake")} "./testing/orders.fake.ts"`,
      [`${domain}/testing/orders.fake.ts`]: "export const fake = 1",
    },
  },
  {
    rule: "relative-inside",
    at: `${domain}/order.model.ts`,
    files: {
      [`${domain}/order.model.ts`]: `import type { Money } from "@haat/domain/shared"`,
      "packages/domain/src/shared/index.ts": "export type Money = 1",
    },
    done: {
      [`${domain}/order.model.ts`]: `import type { Money } from "../shared/index.ts"`,
      "packages/domain/src/shared/index.ts": "export type Money = 1",
    },
  },
  {
    rule: "front-door",
    at: "packages/db/src/ordering/orders.mysql.ts",
    files: {
      "packages/db/src/ordering/orders.mysql.ts": `import type { Order } from "../../../domain/src/ordering/order.model.ts"`,
      [`${domain}/order.model.ts`]: "export type Order = 1",
    },
    done: {
      "packages/db/src/ordering/orders.mysql.ts": `import type { Order } from "@haat/domain/ordering"`,
      [`${domain}/index.ts`]: "export type Order = 1",
    },
  },
]
