import type { Probe } from "./probe.ts"

const rule = "packages/domain/src/inventory/counts/receive.rule.ts"
const ports = "packages/domain/src/inventory/ports.ts"

export const kindProbes: readonly Probe[] = [
  {
    rule: "domain-free-of-node-and-npm",
    at: rule,
    files: { [rule]: `import { randomUUID } from "node:crypto"` },
    done: { [rule.replace(".ts", ".test.ts")]: `import { it } from "vitest"` },
  },
  {
    rule: "domain-free-of-node-and-npm",
    at: rule,
    files: { [rule]: `import { z } from "zod"` },
    done: { [rule]: "export const a = 1" },
  },
  {
    rule: "domain-free-of-node-and-npm",
    at: "packages/domain/src/inventory/counts/receive.schema.ts",
    files: { "packages/domain/src/inventory/counts/receive.schema.ts": `import pino from "pino"` },
    done: { "packages/domain/src/inventory/counts/receive.schema.ts": `import { z } from "zod"` },
  },
  {
    rule: "events-as-types",
    at: rule,
    files: {
      [rule]: `import { stockReceived } from "@haat/events/inventory"`,
      "packages/events/src/inventory/index.ts": "export const stockReceived = 1",
    },
    done: {
      [rule]: `import type { stockReceived } from "@haat/events/inventory"`,
      "packages/events/src/inventory/index.ts": "export const stockReceived = 1",
    },
  },
  {
    rule: "kinds-in-order",
    at: rule,
    files: { [rule]: `import type { Stock } from "../ports.ts"`, [ports]: "export type Stock = 1" },
    done: {
      [rule]: `import type { Stock } from "../stock.model.ts"`,
      "packages/domain/src/inventory/stock.model.ts": "export type Stock = 1",
    },
  },
  {
    rule: "runtime-from-server",
    at: "apps/web/src/features/search/results.view.tsx",
    files: {
      "apps/web/src/features/search/results.view.tsx": `import { createShop } from "@haat/runtime/shop"`,
      "packages/runtime/src/shop.ts": "export const createShop = 1",
    },
    done: {
      "apps/web/src/server/shop.ts": `import { createShop } from "@haat/runtime/shop"`,
      "packages/runtime/src/shop.ts": "export const createShop = 1",
    },
  },
  {
    rule: "islands-without-server",
    at: "apps/web/src/features/basket/add.client.tsx",
    files: {
      "apps/web/src/features/basket/add.client.tsx": `import { appRouter } from "../../server/router.ts"`,
      "apps/web/src/server/router.ts": "export const appRouter = 1",
    },
    done: {
      "apps/web/src/features/basket/add.client.tsx": `import type { appRouter } from "../../server/router.ts"`,
      "apps/web/src/server/router.ts": "export const appRouter = 1",
    },
  },
  {
    rule: "ui-without-node",
    at: "packages/ui/src/primitives/button.tsx",
    files: { "packages/ui/src/primitives/button.tsx": `import { readFile } from "node:fs"` },
    done: { "packages/ui/src/primitives/button.tsx": `import { useId } from "react"` },
  },
  {
    rule: "declared",
    at: "packages/events/src/ordering/index.ts",
    files: { "packages/events/src/ordering/index.ts": `import mysql from "mysql2"` },
    done: { "packages/events/src/ordering/index.ts": `import { z } from "zod"` },
  },
  {
    rule: "declared",
    at: "packages/platform/src/log/log.ts",
    files: { "packages/platform/src/log/log.ts": `import { expect } from "vitest"` },
    done: { "packages/platform/src/log/log.test.ts": `import { expect } from "vitest"` },
  },
  {
    rule: "resolvable",
    at: rule,
    files: { [rule]: `import { a } from "./nowhere"` },
    done: { [rule]: "export const a = 1" },
  },
  {
    rule: "resolvable",
    at: "packages/runtime/src/ordering.ts",
    files: {
      "packages/runtime/src/ordering.ts": `import { place } from "@haat/domain/ordering/placing/place.rule.ts"`,
      "packages/domain/src/ordering/placing/place.rule.ts": "export const place = 1",
    },
    done: {
      "packages/runtime/src/ordering.ts": `import { place } from "@haat/domain/ordering"`,
      "packages/domain/src/ordering/index.ts": "export const place = 1",
    },
  },
  {
    rule: "no-cycles",
    at: "packages/platform/src/retry/a.ts",
    files: {
      "packages/platform/src/retry/a.ts": `import { b } from "./b.ts"; export const a = 1`,
      "packages/platform/src/retry/b.ts": `import { a } from "./a.ts"; export const b = 1`,
    },
    done: {
      "packages/platform/src/retry/a.ts": `import { b } from "./b.ts"; export const a = 1`,
      "packages/platform/src/retry/b.ts": "export const b = 1",
    },
  },
  {
    rule: "imports-in-the-open",
    at: "packages/platform/src/retry/a.ts",
    files: { "packages/platform/src/retry/a.ts": "const name = 'zod'; const z = await import(name)" },
    done: { "packages/platform/src/retry/a.ts": "const z = await import('zod')" },
  },
  {
    rule: "parses",
    at: "packages/platform/src/retry/a.ts",
    files: { "packages/platform/src/retry/a.ts": "export const = 1" },
    done: { "packages/platform/src/retry/a.ts": "export const a = 1" },
  },
]
