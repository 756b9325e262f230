import { type Context, type ContextEntry, contextMap, contextNames } from "../../context-map.ts"

import type { UsedLinks } from "./used-links.ts"

export type MapEvent = {
  readonly type: string
  readonly topic: string
  readonly version: number
  /** Names of the consumers that subscribe to it. */
  readonly heardBy: readonly string[]
}

export type MapFacts = {
  readonly map: Readonly<Record<Context, ContextEntry>>
  readonly events: readonly MapEvent[]
  /** Per context: what of its entry the code uses today. */
  readonly used: ReadonlyMap<Context, UsedLinks>
  /** Per context: its adapters and gateways, as file names without `.ts`. */
  readonly adapters: ReadonlyMap<Context, readonly string[]>
  readonly workers: ReadonlyMap<Context, readonly string[]>
}

const list = (names: readonly string[]): string => (names.length > 0 ? names.join(", ") : "–")
const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => "---")), ...rows].join("\n")

const hearsAll = ({ hears }: ContextEntry): boolean => hears.length === contextNames.length - 1

const picture = (map: MapFacts["map"]): string => {
  const calls = contextNames.flatMap((name) => map[name].calls.map((called) => `  ${name} --> ${called}`))
  const hears = contextNames
    .filter((name) => !hearsAll(map[name]))
    .flatMap((name) => map[name].hears.map((heard) => `  ${heard} -.-> ${name}`))
  return ["```mermaid", "flowchart LR", ...calls, ...hears, "```"].join("\n")
}

/** Names that the code does not use yet stand in italics. */
const planned = (names: readonly string[], used: ReadonlySet<string> | undefined): string =>
  list(names.map((name) => (used?.has(name) ? name : `*${name}*`)))

const hearsCell = (entry: ContextEntry, used: UsedLinks | undefined): string => {
  if (!hearsAll(entry)) return planned(entry.hears, used?.hears)
  return used && used.hears.size > 0 ? `everyone (today ${[...used.hears].join(", ")})` : "*everyone*"
}

const contextTable = ({ map, used }: MapFacts): string =>
  table(
    ["context", "decides", "hears", "calls", "is called by", "stores"],
    contextNames.map((name) => {
      const entry = map[name]
      const links = used.get(name)
      const callers = contextNames.filter((other) => map[other].calls.includes(name))
      const calls = planned(entry.calls, links?.calls)
      const stores = planned(entry.stores, links?.stores)
      return row(`**${name}**`, entry.about, hearsCell(entry, links), calls, list(callers), stores)
    }),
  )

const eventTable = (events: readonly MapEvent[]): string =>
  table(
    ["event", "topic", "version", "heard by"],
    events.map(({ type, topic, version, heardBy }) =>
      row(`\`${type}\``, `\`${topic}\``, String(version), list(heardBy.map((name) => `\`${name}\``))),
    ),
  )

const partsTable = ({ adapters, workers }: MapFacts): string =>
  table(
    ["context", "adapters and gateways", "consumers and jobs"],
    contextNames.map((name) => row(name, list(adapters.get(name) ?? []), list(workers.get(name) ?? []))),
  )

/** docs/map.md: what the map and the code say, nothing by hand. */
export const drawMapPage = (facts: MapFacts): string => `# Map of the house

Drawn by \`npm run map\` from \`tooling/context-map.ts\`, \`packages/events\` and the code itself; the check fails when it is stale. Do not edit.

A solid arrow is a call (wired in \`packages/runtime\`), a dotted one an event. Reporting hears everyone and is left out of the picture's arrows.

${picture(facts.map)}

## Contexts

What stands in *italics* may be used but is not yet.

${contextTable(facts)}

## Events

A topic is named after the thing it tells about; the message key is that thing's id, so what happens to one thing arrives in order. Schemas: \`packages/events/schemas\`.

${eventTable(facts.events)}

## Parts

${partsTable(facts)}
`

const houseFolders = ["/packages/domain/src/shared/", "/packages/events/src/envelope/", "/tooling/"]

/** CODEOWNERS: one team per context, which owns the folder of that name in every package and its wiring. */
export const drawCodeOwners = (map: MapFacts["map"] = contextMap): string => {
  const names = Object.keys(map)
  const lines: readonly (readonly [string, string])[] = [
    ["*", "house"],
    ...names.map((name) => [`**/${name}/`, name] as const),
    ...names.map((name) => [`/packages/runtime/src/${name}.ts`, name] as const),
    ...houseFolders.map((folder) => [folder, "house"] as const),
  ]
  const width = Math.max(...lines.map(([path]) => path.length))
  const owners = lines.map(([path, team]) => `${path.padEnd(width)} @haat/${team}`)
  return ["# Drawn by `npm run map` from tooling/context-map.ts. Do not edit.", ...owners, ""].join("\n")
}
