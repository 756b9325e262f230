import type { Edge, ImportRule } from "./edge.ts"

const everyPackage = [
  "packages/events",
  "packages/domain",
  "packages/db",
  "packages/gateways",
  "packages/platform",
  "packages/runtime",
  "packages/ui",
]

/** One direction: events ← domain ← (db, gateways) ← runtime ← apps; platform and ui are leaves. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "packages/events": [],
  "packages/platform": [],
  "packages/ui": [],
  "packages/domain": ["packages/events"],
  "packages/db": ["packages/domain", "packages/events", "packages/platform"],
  "packages/gateways": ["packages/domain", "packages/platform"],
  "packages/runtime": [
    "packages/domain",
    "packages/db",
    "packages/gateways",
    "packages/events",
    "packages/platform",
  ],
  "apps/web": ["packages/ui", "packages/domain", "packages/runtime", "packages/platform"],
  "apps/workers": ["packages/runtime", "packages/events", "packages/platform"],
  "apps/gateway-sandbox": ["packages/platform"],
  infra: ["packages/runtime", "packages/events", "packages/domain", "packages/platform"],
  bench: ["packages/runtime", "packages/events", "packages/domain", "packages/platform"],
  e2e: [],
  tooling: everyPackage,
  "": [],
}

const ships = (home: string): boolean => /^(?:packages|apps|infra)(?:\/|$)/.test(home)

const refuseDirection = ({ from, to }: Edge): string | undefined => {
  if (!to || to.home === from.home || to.home === "tooling") return undefined
  const allowed = mayImport[from.home]
  if (!allowed) return `${from.home} has no line in the table of layers; say there what it may import`
  if (allowed.includes(to.home)) return undefined
  const may = allowed.length > 0 ? `only ${allowed.join(", ")}` : "nothing of ours"
  return `${from.home || "a file at the root"} may import ${may}, not ${to.home || to.path}`
}

const refuseTooling = ({ from, to }: Edge): string | undefined =>
  to?.home === "tooling" && ships(from.home)
    ? "tooling checks the house; nothing that ships may import it"
    : undefined

const refuseTesting = ({ from, to }: Edge): string | undefined =>
  to?.forTests && !from.forTests ? "fakes, contracts and builders are imported from tests only" : undefined

const refuseSelf = ({ from, target }: Edge): string | undefined =>
  target.kind === "file" && target.viaPackage && target.path.startsWith(`${from.home}/`)
    ? "inside a package, import by relative path"
    : undefined

const refuseBackDoor = ({ from, to, target }: Edge): string | undefined =>
  target.kind === "file" && to && target.viaPackage === undefined && to.home !== from.home
    ? `enter ${to.home} by its package name, not by a path into its folders`
    : undefined

export const layerRules: readonly ImportRule[] = [
  { name: "one-direction", refuse: refuseDirection },
  { name: "tooling-never-ships", refuse: refuseTooling },
  { name: "testing-from-tests", refuse: refuseTesting },
  { name: "relative-inside", refuse: refuseSelf },
  { name: "front-door", refuse: refuseBackDoor },
]
