import type { Finding } from "../finding.ts"
import { importsOf, type ParsedImports } from "../imports.ts"
import { placeOf } from "../place.ts"
import { type Manifest, makeResolver, readManifests } from "../resolve.ts"
import type { SourceTree } from "../source-tree.ts"
import { contextRules } from "./contexts.ts"
import { findCycles } from "./cycles.ts"
import { declaredRules } from "./declared.ts"
import type { Edge, ImportRule } from "./edge.ts"
import { kindRules } from "./kinds.ts"
import { layerRules } from "./layers.ts"

const sourcePattern = /^(?:(?:packages|apps|infra|tooling|bench|e2e)\/.*|[^/]+)\.(?:ts|tsx|mts|mjs)$/

export const isSource = (path: string): boolean => sourcePattern.test(path) && !path.endsWith(".d.ts")

type Source = { readonly path: string; readonly parsed: ParsedImports }

const edgesOf = (tree: SourceTree, manifests: readonly Manifest[], sources: readonly Source[]): Edge[] => {
  const resolve = makeResolver(tree, manifests)
  return sources.flatMap(({ path, parsed }) => {
    const from = placeOf(path)
    return parsed.imports.map((found): Edge => {
      const target = resolve(from, found.specifier)
      return { from, ...found, target, to: target.kind === "file" ? placeOf(target.path) : undefined }
    })
  })
}

/** Types may point back within an app (a client names its router's type); within packages nothing may. */
const countsForCycles = ({ from, typeOnly }: Edge): boolean => !typeOnly || from.home.startsWith("packages/")

const graphOf = (edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> => {
  const graph = new Map<string, string[]>()
  for (const edge of edges) {
    if (!edge.to || !countsForCycles(edge)) continue
    const targets = graph.get(edge.from.path)
    if (targets) targets.push(edge.to.path)
    else graph.set(edge.from.path, [edge.to.path])
  }
  return graph
}

const cycleFindings = (edges: readonly Edge[]): Finding[] =>
  findCycles(graphOf(edges)).map((cycle) => ({
    rule: "no-cycles",
    path: cycle[0] ?? "",
    message: `imports go in a ring: ${cycle.join(" → ")}`,
  }))

const hiddenFindings = ({ path, parsed }: Source): Finding[] => [
  ...(/^(?:packages|apps)\//.test(path) ? parsed.hidden : []).map((line) => ({
    rule: "imports-in-the-open",
    path,
    line,
    message:
      "an import whose target is computed, or a require, hides what this file needs; name it literally",
  })),
  ...parsed.syntaxErrors.map((message) => ({ rule: "parses", path, message })),
]

const judge = (rules: readonly ImportRule[], edge: Edge): Finding[] =>
  rules.flatMap(({ name, refuse }) => {
    const message = refuse(edge)
    return message === undefined ? [] : [{ rule: name, path: edge.from.path, line: edge.line, message }]
  })

const rulesFor = (manifests: readonly Manifest[]): readonly ImportRule[] => [
  ...layerRules,
  ...contextRules(),
  ...kindRules,
  ...declaredRules(manifests),
]

export const importRuleNames: readonly string[] = [
  ...rulesFor([]).map(({ name }) => name),
  "no-cycles",
  "imports-in-the-open",
  "parses",
]

/** Every import of every source file against every rule. */
export const checkImports = (tree: SourceTree): { findings: readonly Finding[]; edges: readonly Edge[] } => {
  const manifests = readManifests(tree)
  const sources = tree.files
    .filter(isSource)
    .map((path) => ({ path, parsed: importsOf(path, tree.read(path)) }))
  const edges = edgesOf(tree, manifests, sources)
  const rules = rulesFor(manifests)
  const findings = [
    ...edges.flatMap((edge) => judge(rules, edge)),
    ...cycleFindings(edges),
    ...sources.flatMap(hiddenFindings),
  ]
  return { findings, edges }
}
