import { type Context, contextNames, storeNames } from "../../context-map.ts"
import type { Edge } from "../import-rules/edge.ts"
import type { SourceTree } from "../source-tree.ts"

/** What of a context's entry in the map the code already makes use of. */
export type UsedLinks = {
  readonly hears: ReadonlySet<string>
  readonly calls: ReadonlySet<string>
  readonly stores: ReadonlySet<string>
}

const otherContexts = (edges: readonly Edge[], from: string, to: RegExp) => {
  const found = new Map<Context, Set<string>>(contextNames.map((name) => [name, new Set()]))
  for (const edge of edges) {
    if (edge.from.home !== from || edge.from.forTests || !edge.from.context || !edge.to?.context) continue
    if (to.test(edge.to.home)) found.get(edge.from.context)?.add(edge.to.context)
  }
  return found
}

/** Reads the links from imports (workers → events, runtime → domain, db, gateways, runtime) and from adapters' names. */
export const findUsedLinks = (tree: SourceTree, edges: readonly Edge[]): ReadonlyMap<Context, UsedLinks> => {
  const heard = otherContexts(edges, "apps/workers", /^packages\/events$/)
  const called = otherContexts(edges, "packages/runtime", /^packages\/(?:domain|db|gateways|runtime)$/)
  const storesOf = (context: Context): ReadonlySet<string> => {
    const own = tree.files.filter((path) => path.startsWith(`packages/db/src/${context}/`))
    return new Set(storeNames.filter((store) => own.some((path) => path.endsWith(`.${store}.ts`))))
  }
  return new Map(
    contextNames.map((context) => [
      context,
      {
        hears: heard.get(context) ?? new Set(),
        calls: called.get(context) ?? new Set(),
        stores: storesOf(context),
      },
    ]),
  )
}
