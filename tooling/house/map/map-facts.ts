import { allEvents } from "@haat/events/registry"
import { type Context, contextMap, contextNames, isContext, storeNames } from "../../context-map.ts"
import { checkImports } from "../import-rules/check-imports.ts"
import type { SourceTree } from "../source-tree.ts"
import { type Consumer, findConsumers } from "./consumers.ts"
import type { MapFacts } from "./map-page.ts"
import { findUsedLinks } from "./used-links.ts"

/** The types of the events one exported name stands for: one event, or a list of them. */
const eventTypesOf = (exported: unknown): readonly string[] => {
  const values: readonly unknown[] = Array.isArray(exported) ? exported : [exported]
  return values.flatMap((value) => allEvents.filter((event) => event === value).map(({ type }) => type))
}

const typesHeardBy = async ({ subscribes }: Consumer): Promise<readonly string[]> => {
  const types = await Promise.all(
    subscribes.map(async ({ module, exported }) => {
      if (!module.startsWith("@haat/events/")) return []
      const names = (await import(module)) as Readonly<Record<string, unknown>>
      return eventTypesOf(names[exported])
    }),
  )
  return types.flat()
}

const listenersByType = async (consumers: readonly Consumer[]): Promise<ReadonlyMap<string, string[]>> => {
  const listeners = new Map<string, string[]>()
  for (const consumer of consumers) {
    for (const type of new Set(await typesHeardBy(consumer))) {
      listeners.set(type, [...(listeners.get(type) ?? []), consumer.name])
    }
  }
  return listeners
}

const partsMatching = (tree: SourceTree, pattern: RegExp): ReadonlyMap<Context, readonly string[]> => {
  const parts = new Map<Context, string[]>(contextNames.map((name) => [name, []]))
  for (const path of tree.files) {
    const [, context, part] = pattern.exec(path) ?? []
    if (isContext(context) && part) parts.get(context)?.push(`\`${part}\``)
  }
  return parts
}

const adapterPattern = new RegExp(
  `^packages/(?:db|gateways)/src/([^/]+)/(?:.*/)?([^/]+\\.(?:${storeNames.join("|")}|gateway))\\.ts$`,
)
const workerPattern = /^apps\/workers\/src\/([^/]+)\/(?:.*\/)?([^/]+\.(?:consumer|job))\.ts$/

export const gatherMapFacts = async (tree: SourceTree): Promise<MapFacts> => {
  const listeners = await listenersByType(findConsumers(tree))
  return {
    map: contextMap,
    used: findUsedLinks(tree, checkImports(tree).edges),
    events: allEvents.map(({ type, topic, version }) => ({
      type,
      topic,
      version,
      heardBy: (listeners.get(type) ?? []).toSorted((a, b) => a.localeCompare(b)),
    })),
    adapters: partsMatching(tree, adapterPattern),
    workers: partsMatching(tree, workerPattern),
  }
}
