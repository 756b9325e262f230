import type { Edge, ImportRule } from "./edge.ts"

const inDomain = ({ from }: Edge): boolean => from.home === "packages/domain" && !from.forTests

const refuseOutside = (edge: Edge): string | undefined => {
  if (!inDomain(edge)) return undefined
  if (edge.target.kind === "builtin") return "the domain decides without Node; ask for it through a port"
  if (edge.target.kind !== "npm") return undefined
  if (edge.target.name === "zod" && edge.from.path.endsWith(".schema.ts")) return undefined
  return "the domain uses no npm package (zod in *.schema.ts alone); ask for it through a port"
}

const refuseEventValues = (edge: Edge): string | undefined =>
  inDomain(edge) && edge.to?.home === "packages/events" && !edge.typeOnly
    ? "the domain knows events as types only: write `import type`"
    : undefined

const base = (path: string): string => path.slice(path.lastIndexOf("/") + 1)
const kindOf = (path: string): string => {
  const name = base(path)
  return name === "ports.ts" ? "ports" : (/\.(rule|model|schema|use-case)\.ts$/.exec(name)?.[1] ?? "")
}

/** What a kind of file may not know: a rule decides from facts alone, a model is only words. */
const hiddenFrom: Readonly<Record<string, readonly string[]>> = {
  rule: ["ports", "use-case"],
  model: ["ports", "use-case", "rule"],
  schema: ["ports", "use-case"],
  ports: ["use-case", "rule"],
}

const refuseKind = (edge: Edge): string | undefined => {
  if (!inDomain(edge) || edge.to?.home !== "packages/domain") return undefined
  const from = kindOf(edge.from.path)
  const to = kindOf(edge.to.path)
  if (!hiddenFrom[from]?.includes(to) || (from === "ports" && to === "rule" && edge.typeOnly))
    return undefined
  return `a ${from} file does not see a ${to} file; pass what it needs as an argument or move the type to *.model.ts`
}

const isServerFile = (path: string): boolean =>
  /^apps\/web\/(?:src\/)?(?:server\/|instrumentation)/.test(path) || base(path) === "router.ts"

const refuseRuntime = ({ from, to, typeOnly }: Edge): string | undefined =>
  from.home === "apps/web" &&
  to?.home === "packages/runtime" &&
  !typeOnly &&
  !from.forTests &&
  !isServerFile(from.path)
    ? "only server/ and router.ts reach the runtime; a page or view calls a procedure"
    : undefined

const refuseServer = ({ from, to, typeOnly }: Edge): string | undefined =>
  from.path.endsWith(".client.tsx") &&
  !typeOnly &&
  to &&
  (isServerFile(to.path) || to.home === "packages/platform")
    ? "an island runs in the browser and knows the server by types only"
    : undefined

const refuseDataInUi = ({ from, target }: Edge): string | undefined =>
  from.home === "packages/ui" && !from.forTests && target.kind === "builtin"
    ? "ui is looks only and runs in the browser"
    : undefined

export const kindRules: readonly ImportRule[] = [
  { name: "domain-free-of-node-and-npm", refuse: refuseOutside },
  { name: "events-as-types", refuse: refuseEventValues },
  { name: "kinds-in-order", refuse: refuseKind },
  { name: "runtime-from-server", refuse: refuseRuntime },
  { name: "islands-without-server", refuse: refuseServer },
  { name: "ui-without-node", refuse: refuseDataInUi },
]
