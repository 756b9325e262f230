import { type Context, type ContextEntry, contextMap } from "../../context-map.ts"
import type { Edge, ImportRule } from "./edge.ts"

type ContextMap = Readonly<Record<Context, ContextEntry>>

type Crossing = { readonly edge: Edge; readonly from: Context; readonly to: Context }

const crossingOf = (edge: Edge): Crossing | undefined => {
  const from = edge.from.context
  const to = edge.to?.context
  return from && to && from !== to ? { edge, from, to } : undefined
}

const isolated = new Set([
  "packages/domain",
  "packages/db",
  "packages/gateways",
  "packages/events",
  "apps/workers",
])

/** Events between contexts are judged by the map's `hears`, use cases by `worker-keeps-to-its-context`. */
const judgedElsewhere = ({ from, to }: Edge): boolean =>
  to?.home === "packages/runtime" || (to?.home === "packages/events" && from.home !== "packages/events")

const refuseNeighbor = (edge: Edge): string | undefined => {
  const crossing = crossingOf(edge)
  if (!crossing || !isolated.has(edge.from.home) || judgedElsewhere(edge)) return undefined
  return `${crossing.from} may not import ${crossing.to}; name what it needs in its own ports.ts and let packages/runtime wire it`
}

const refuseUnheard =
  (map: ContextMap) =>
  (edge: Edge): string | undefined => {
    const crossing = crossingOf(edge)
    if (!crossing || edge.to?.home !== "packages/events" || edge.from.home === "packages/events")
      return undefined
    if (map[crossing.from].hears.includes(crossing.to)) return undefined
    return `${crossing.from} does not hear ${crossing.to}; if it should, say so in tooling/context-map.ts`
  }

const wiring = new Set(["packages/domain", "packages/db", "packages/gateways", "packages/runtime"])

const refuseUncalled =
  (map: ContextMap) =>
  (edge: Edge): string | undefined => {
    const crossing = crossingOf(edge)
    if (!crossing || edge.from.home !== "packages/runtime" || !wiring.has(edge.to?.home ?? ""))
      return undefined
    if (map[crossing.from].calls.includes(crossing.to)) return undefined
    return `${crossing.from} does not call ${crossing.to}; if it should, say so in tooling/context-map.ts, or use an event`
  }

const refuseForeignWorker = (edge: Edge): string | undefined => {
  const crossing = crossingOf(edge)
  if (!crossing || edge.from.home !== "apps/workers" || edge.to?.home !== "packages/runtime") return undefined
  return `a worker of ${crossing.from} runs use cases of ${crossing.from} only, not of ${crossing.to}`
}

const refuseForeignFeature = (edge: Edge): string | undefined => {
  if (edge.from.home !== "apps/web" || edge.to?.home !== "apps/web") return undefined
  const { room } = edge.from
  if (!room || !edge.to.room || room === edge.to.room) return undefined
  return `feature ${room} may not import feature ${edge.to.room}; a page composes them`
}

const refuseContextFromShared = ({ from, to }: Edge): string | undefined =>
  from.room === "shared" && to?.context && from.home === to.home
    ? "shared is the kernel; it knows no context"
    : undefined

/** The rules between contexts, generated from the map. */
export const contextRules = (map: ContextMap = contextMap): readonly ImportRule[] => [
  { name: "no-context-imports-a-context", refuse: refuseNeighbor },
  { name: "hears-as-mapped", refuse: refuseUnheard(map) },
  { name: "calls-as-mapped", refuse: refuseUncalled(map) },
  { name: "worker-keeps-to-its-context", refuse: refuseForeignWorker },
  { name: "features-apart", refuse: refuseForeignFeature },
  { name: "shared-knows-no-context", refuse: refuseContextFromShared },
]
