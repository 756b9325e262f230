import { type Node, parseSync, Visitor } from "oxc-parser"
import type { SourceTree } from "../source-tree.ts"

/** One `defineConsumer` call: its name and the exported names it subscribes to, with the module they come from. */
export type Consumer = {
  readonly name: string
  readonly path: string
  readonly subscribes: readonly { readonly module: string; readonly exported: string }[]
}

type Origins = ReadonlyMap<string, { readonly module: string; readonly exported: string }>
type Parsed = ReturnType<typeof parseSync>

const originsOf = ({ module }: Parsed): Origins =>
  new Map(
    module.staticImports.flatMap(({ moduleRequest, entries }) =>
      entries.map((entry) => [
        entry.localName.value,
        { module: moduleRequest.value, exported: entry.importName.name ?? entry.localName.value },
      ]),
    ),
  )

const propertyOf = (node: Node | undefined, name: string): Node | undefined => {
  if (node?.type !== "ObjectExpression") return undefined
  for (const property of node.properties) {
    if (property.type !== "Property" || property.key.type !== "Identifier") continue
    if (property.key.name === name) return property.value
  }
  return undefined
}

/** Names in `[a, b]`, `[...all]` or plain `all`. */
const namesIn = (node: Node | undefined | null): string[] => {
  if (!node) return []
  if (node.type === "Identifier") return [node.name]
  if (node.type === "SpreadElement") return namesIn(node.argument)
  if (node.type === "TSAsExpression") return namesIn(node.expression)
  return node.type === "ArrayExpression" ? node.elements.flatMap(namesIn) : []
}

const textOf = (node: Node | undefined): string =>
  node?.type === "Literal" && typeof node.value === "string" ? node.value : ""

export const consumersIn = (path: string, text: string): readonly Consumer[] => {
  const parsed = parseSync(path, text)
  const origins = originsOf(parsed)
  const consumers: Consumer[] = []
  new Visitor({
    CallExpression: ({ callee, arguments: [options] }) => {
      if (callee.type !== "Identifier" || callee.name !== "defineConsumer") return
      const subscribes = namesIn(propertyOf(options, "subscribe")).flatMap((name) => origins.get(name) ?? [])
      consumers.push({ name: textOf(propertyOf(options, "name")), path, subscribes })
    },
  }).visit(parsed.program)
  return consumers
}

export const findConsumers = (tree: SourceTree): readonly Consumer[] =>
  tree.files
    .filter((path) => /^apps\/workers\/src\/.*\.ts$/.test(path) && !path.endsWith(".test.ts"))
    .flatMap((path) => consumersIn(path, tree.read(path)))
