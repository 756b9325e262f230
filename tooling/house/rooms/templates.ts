/** A file to lay: its path from the root and its first text. */
export type NewFile = { readonly path: string; readonly text: string }

/** What to make: `reserve-stock` of context `inventory`, in the topic folder `reservations` (may be empty). */
export type Order = { readonly context: string; readonly topic: string; readonly name: string }

export const camel = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
export const pascal = (name: string): string => camel(name).replace(/^./, (letter) => letter.toUpperCase())

const domainFolder = ({ context, topic }: Order): string =>
  ["packages/domain/src", context, topic].filter(Boolean).join("/")

const upTo = (depthTopic: string): string => (depthTopic === "" ? "../" : "../../")

const rule = (order: Order): readonly NewFile[] => {
  const path = `${domainFolder(order)}/${order.name}.rule`
  const name = camel(order.name)
  const type = pascal(order.name)
  const shared = `${upTo(order.topic)}shared/index.ts`
  return [
    {
      path: `${path}.ts`,
      text: `import { err, ok, type Result } from "${shared}"

export type ${type}Refusal = { readonly code: "NOTHING_TO_DO" }

/** Says what it promises, its units and the source of its formula. */
export const ${name} = (count: number): Result<number, ${type}Refusal> =>
  count > 0 ? ok(count) : err({ code: "NOTHING_TO_DO" })
`,
    },
    {
      path: `${path}.test.ts`,
      text: `import { describe, expect, it } from "vitest"
import { ${name} } from "./${order.name}.rule.ts"

describe("${order.name.replaceAll("-", " ")}", () => {
  it("refuses when there is nothing to do", () => {
    expect(${name}(0)).toEqual({ ok: false, error: { code: "NOTHING_TO_DO" } })
  })
})
`,
    },
  ]
}

const useCase = (order: Order): readonly NewFile[] => {
  const path = `${domainFolder(order)}/${order.name}.use-case`
  const make = `make${pascal(order.name)}`
  const ports = `${pascal(order.name)}Ports`
  return [
    {
      path: `${path}.ts`,
      text: `export type ${ports} = {
  readonly remember: (id: string) => Promise<void>
}

/** Safe to retry: say why. */
export const ${make} =
  (ports: ${ports}) =>
  async (id: string): Promise<void> => {
    await ports.remember(id)
  }
`,
    },
    {
      path: `${path}.test.ts`,
      text: `import { expect, it } from "vitest"
import { ${make} } from "./${order.name}.use-case.ts"

it("remembers what it was given", async () => {
  const remembered: string[] = []
  const run = ${make}({ remember: async (id) => void remembered.push(id) })
  await run("a")
  expect(remembered).toEqual(["a"])
})
`,
    },
  ]
}

const consumer = (order: Order): readonly NewFile[] => {
  const path = `apps/workers/src/${order.context}/${order.name}.consumer`
  const name = `${camel(order.name)}Consumer`
  const full = `${order.context}.${order.name}`
  return [
    {
      path: `${path}.ts`,
      text: `import { ${order.context}Events } from "@haat/events/${order.context}"
import { defineConsumer } from "@haat/platform/consumer"

/** Says what it does with the event and why doing it twice is harmless. */
export const ${name} = defineConsumer({
  name: "${full}",
  subscribe: ${order.context}Events,
  handle: async (event, hear: (key: string) => Promise<void>) => hear(event.key),
})
`,
    },
    {
      path: `${path}.test.ts`,
      text: `import { expect, it } from "vitest"
import { ${name} } from "./${order.name}.consumer.ts"

it("keeps its name: group, metric label and inbox key at once", () => {
  expect(${name}.name).toBe("${full}")
})
`,
    },
  ]
}

const context = ({ context: name }: Order): readonly NewFile[] => [
  {
    path: `packages/domain/src/${name}/README.md`,
    text: `# ${name}\n\nWhat it decides, in one line.\n\n- Events: hears –; emits –\n- Stores: –\n- Front door: \`packages/runtime/src/${name}.ts\`\n`,
  },
  {
    path: `packages/domain/src/${name}/index.ts`,
    text: `export type { ${pascal(name)}Edge } from "./ports.ts"\n`,
  },
  {
    path: `packages/domain/src/${name}/ports.ts`,
    text: `import type { Clock, Ids } from "../shared/index.ts"

/** What this room needs from outside, in its own words. */
export type ${pascal(name)}Edge = { readonly clock: Clock; readonly ids: Ids }
`,
  },
  {
    path: `packages/runtime/src/${name}.ts`,
    text: `import type { ${pascal(name)}Edge } from "@haat/domain/${name}"

/** Wires the ports of ${name} to their adapters. */
export const make${pascal(name)} = (edge: ${pascal(name)}Edge) => ({ edge })
`,
  },
]

export const templates: Readonly<Record<string, (order: Order) => readonly NewFile[]>> = {
  rule,
  "use-case": useCase,
  consumer,
  context,
}
