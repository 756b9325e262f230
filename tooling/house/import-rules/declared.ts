import type { Manifest, Target } from "../resolve.ts"
import type { Edge, ImportRule } from "./edge.ts"

const nameOf = (target: Target): string | undefined => {
  if (target.kind === "npm") return target.name
  return target.kind === "file" ? target.viaPackage : undefined
}

const isConfig = (path: string): boolean => /(?:\.|\/drizzle-)config\.[cm]?[jt]s$/.test(path)

/** npm hoists, so an undeclared import does resolve here and fails in a deployment; only this rule notices. */
export const declaredRules = (manifests: readonly Manifest[]): readonly ImportRule[] => {
  const byHome = new Map(manifests.map((manifest) => [manifest.home, manifest]))
  const root = byHome.get("")
  const typesOf = (name: string): string => `@types/${name.replace(/^@/, "").replace("/", "__")}`

  const mayUseDev = ({ from, typeOnly }: Edge): boolean =>
    typeOnly || from.forTests || isConfig(from.path) || ["", "e2e", "tooling", "bench"].includes(from.home)

  const isDeclared = (edge: Edge, name: string): boolean => {
    const own = byHome.get(edge.from.home)
    if (own?.dependencies.has(name)) return true
    if (!mayUseDev(edge)) return false
    const forDevelopment = [own?.devDependencies, root?.devDependencies]
    return forDevelopment.some((names) => names?.has(name) || (edge.typeOnly && names?.has(typesOf(name))))
  }

  const refuseUndeclared = (edge: Edge): string | undefined => {
    const name = nameOf(edge.target)
    if (!name || isDeclared(edge, name)) return undefined
    return `${edge.from.home || "the root"}/package.json does not declare ${name}`
  }
  const refuseUnresolved = ({ specifier, target }: Edge): string | undefined =>
    target.kind === "unresolved" ? `"${specifier}" leads nowhere: ${target.reason}` : undefined

  return [
    { name: "declared", refuse: refuseUndeclared },
    { name: "resolvable", refuse: refuseUnresolved },
  ]
}
