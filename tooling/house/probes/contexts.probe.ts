import type { Probe } from "./probe.ts"

export const contextProbes: readonly Probe[] = [
  {
    rule: "no-context-imports-a-context",
    at: "packages/domain/src/ordering/order.model.ts",
    files: {
      "packages/domain/src/ordering/order.model.ts": `import type { Stock } from "../inventory/index.ts"`,
      "packages/domain/src/inventory/index.ts": "export type Stock = 1",
    },
    done: {
      "packages/domain/src/ordering/order.model.ts": `import type { Money } from "../shared/index.ts"`,
      "packages/domain/src/shared/index.ts": "export type Money = 1",
    },
  },
  {
    rule: "no-context-imports-a-context",
    at: "packages/db/src/ordering/orders.mysql.ts",
    files: {
      "packages/db/src/ordering/orders.mysql.ts": `import { stock } from "../inventory/index.ts"`,
      "packages/db/src/inventory/index.ts": "export const stock = 1",
    },
    done: {
      "packages/db/src/ordering/orders.mysql.ts": `import { pool } from "../shared/index.ts"`,
      "packages/db/src/shared/index.ts": "export const pool = 1",
    },
  },
  {
    rule: "no-context-imports-a-context",
    at: "packages/gateways/src/payment/sandbox.gateway.ts",
    files: {
      "packages/gateways/src/payment/sandbox.gateway.ts": `import type { Order } from "@haat/domain/ordering"`,
      "packages/domain/src/ordering/index.ts": "export type Order = 1",
    },
    done: {
      "packages/gateways/src/payment/sandbox.gateway.ts": `import type { Intent } from "@haat/domain/payment"`,
      "packages/domain/src/payment/index.ts": "export type Intent = 1",
    },
  },
  {
    rule: "no-context-imports-a-context",
    at: "apps/workers/src/search/index-item.consumer.ts",
    files: {
      "apps/workers/src/search/index-item.consumer.ts": `import { job } from "../ordering/index.ts"`,
      "apps/workers/src/ordering/index.ts": "export const job = 1",
    },
    done: { "apps/workers/src/search/index-item.consumer.ts": "export const a = 1" },
  },
  {
    rule: "hears-as-mapped",
    at: "apps/workers/src/delivery/on-payment.consumer.ts",
    files: {
      "apps/workers/src/delivery/on-payment.consumer.ts": `import { captured } from "@haat/events/payment"`,
      "packages/events/src/payment/index.ts": "export const captured = 1",
    },
    done: {
      "apps/workers/src/delivery/on-payment.consumer.ts": `import { placed } from "@haat/events/ordering"`,
      "packages/events/src/ordering/index.ts": "export const placed = 1",
    },
  },
  {
    rule: "calls-as-mapped",
    at: "packages/runtime/src/payment.ts",
    files: {
      "packages/runtime/src/payment.ts": `import { orders } from "@haat/db/ordering"`,
      "packages/db/src/ordering/index.ts": "export const orders = 1",
    },
    done: {
      "packages/runtime/src/payment.ts": `import { intents } from "@haat/db/payment"`,
      "packages/db/src/payment/index.ts": "export const intents = 1",
    },
  },
  {
    rule: "worker-keeps-to-its-context",
    at: "apps/workers/src/search/index-item.consumer.ts",
    files: {
      "apps/workers/src/search/index-item.consumer.ts": `import type { O } from "@haat/runtime/ordering"`,
      "packages/runtime/src/ordering.ts": "export type O = 1",
    },
    done: {
      "apps/workers/src/search/index-item.consumer.ts": `import type { S } from "@haat/runtime/search"`,
      "packages/runtime/src/search.ts": "export type S = 1",
    },
  },
  {
    rule: "features-apart",
    at: "apps/web/src/features/basket/cart.view.tsx",
    files: {
      "apps/web/src/features/basket/cart.view.tsx": `import { Hit } from "../search/hit.view.tsx"`,
      "apps/web/src/features/search/hit.view.tsx": "export const Hit = 1",
    },
    done: {
      "apps/web/src/features/basket/cart.view.tsx": `import { Line } from "./line.view.tsx"`,
      "apps/web/src/features/basket/line.view.tsx": "export const Line = 1",
    },
  },
  {
    rule: "shared-knows-no-context",
    at: "packages/db/src/shared/outbox.ts",
    files: {
      "packages/db/src/shared/outbox.ts": `import { orders } from "../ordering/index.ts"`,
      "packages/db/src/ordering/index.ts": "export const orders = 1",
    },
    done: { "packages/db/src/shared/outbox.ts": `import { createPool } from "mysql2"` },
  },
]
