/** One command of a run: `counts` says where its passed and failed come from. */
export type Task = {
  readonly name: string
  readonly command: readonly string[]
  readonly counts: "itself" | "vitest" | "playwright"
  readonly env?: Readonly<Record<string, string>>
}

/** One program for all code that runs on Node, and one for each that has other rights: the domain knows no Node, ui and web know a browser. */
const PROJECTS = ["tooling/typecheck", "packages/domain", "packages/ui", "apps/web", "e2e"]

/** Next writes the types of its routes itself; a fresh clone has none yet. */
const typeCheck = (project: string): Task => {
  const types = project === "apps/web" ? "cd apps/web && next typegen && tsc -p ." : `tsc -p ${project}`
  return { name: `types ${project}`, command: ["sh", "-c", types], counts: "itself" }
}

/** What `npm run check` runs, two at a time; none of it needs an engine. */
export const checks = (): Task[] => [
  { name: "unit tests", command: ["vitest", "run", "--project", "unit"], counts: "vitest" },
  { name: "format and lint", command: ["biome", "check", "--error-on-warnings", "."], counts: "itself" },
  { name: "lint by type", command: ["oxlint"], counts: "itself" },
  { name: "house rules", command: ["node", "tooling/house/check-house.ts"], counts: "itself" },
  { name: "import rules", command: ["node", "tooling/house/import-rules.ts"], counts: "itself" },
  { name: "event schemas", command: ["node", "tooling/house/event-schemas.ts", "--check"], counts: "itself" },
  { name: "map", command: ["node", "tooling/house/draw-map.ts", "--check"], counts: "itself" },
  { name: "rules bite", command: ["node", "tooling/house/probes.ts"], counts: "itself" },
  ...PROJECTS.map(typeCheck),
]
