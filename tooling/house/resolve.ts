import { existsSync } from "node:fs"
import { builtinModules } from "node:module"
import { dirname, join, normalize } from "node:path"
import { repositoryRoot, type SourceTree } from "./source-tree.ts"

export type Target =
  | { readonly kind: "file"; readonly path: string; readonly viaPackage: string | undefined }
  | { readonly kind: "npm"; readonly name: string }
  | { readonly kind: "builtin"; readonly name: string }
  | { readonly kind: "unresolved"; readonly reason: string }

export type Manifest = {
  readonly name: string
  readonly home: string
  readonly exports: Readonly<Record<string, string>>
  readonly dependencies: ReadonlySet<string>
  readonly devDependencies: ReadonlySet<string>
}

const builtins = new Set(builtinModules)
const manifestPattern = /^(?:(?:packages|apps)\/[^/]+|e2e|infra|tooling|bench)\/package\.json$/

const readManifest = (tree: SourceTree, path: string): Manifest => {
  const { name, exports = {}, dependencies = {}, devDependencies = {} } = JSON.parse(tree.read(path))
  return {
    name,
    home: path === "package.json" ? "" : dirname(path),
    exports,
    dependencies: new Set(Object.keys(dependencies)),
    devDependencies: new Set(Object.keys(devDependencies)),
  }
}

/** The root's manifest first, then one per workspace. */
export const readManifests = (tree: SourceTree): readonly Manifest[] =>
  ["package.json", ...tree.files.filter((path) => manifestPattern.test(path))].map((path) =>
    readManifest(tree, path),
  )

const packageNameOf = (specifier: string): string =>
  specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/")

const throughExports = (manifest: Manifest, subpath: string): string | undefined => {
  const exact = manifest.exports[subpath]
  if (exact !== undefined) return join(manifest.home, exact)
  const pattern = manifest.exports["./*"]
  if (pattern === undefined || !subpath.startsWith("./")) return undefined
  return join(manifest.home, pattern.replace("*", subpath.slice(2)))
}

const resolveOwn = (tree: SourceTree, manifest: Manifest, specifier: string): Target => {
  const path = throughExports(manifest, `.${specifier.slice(manifest.name.length)}`)
  if (path !== undefined && tree.has(path)) return { kind: "file", path, viaPackage: manifest.name }
  return { kind: "unresolved", reason: `${manifest.name} has no such door; a package opens only at index.ts` }
}

const resolveRelative = (tree: SourceTree, from: string, specifier: string): Target => {
  const path = normalize(join(dirname(from), specifier.replace(/\?.*$/, "")))
  if (tree.has(path)) return { kind: "file", path, viaPackage: undefined }
  return { kind: "unresolved", reason: "no such file; write the path in full, with its extension" }
}

const installed = new Map<string, boolean>()
const isInstalled = (name: string, home: string): boolean => {
  const key = `${home}|${name}`
  const known = installed.get(key)
  if (known !== undefined) return known
  const found = [home, ""].some((at) =>
    [name, `@types/${name.replace(/^@/, "").replace("/", "__")}`].some((candidate) =>
      existsSync(join(repositoryRoot, at, "node_modules", candidate, "package.json")),
    ),
  )
  installed.set(key, found)
  return found
}

export type Importer = { readonly path: string; readonly home: string }

/** Resolves the way Node does with our export maps, over the tree given: no guessing of extensions or folders. */
export const makeResolver = (tree: SourceTree, manifests: readonly Manifest[]) => {
  const byName = new Map(manifests.map((manifest) => [manifest.name, manifest]))
  return ({ path, home }: Importer, specifier: string): Target => {
    if (specifier.startsWith(".")) return resolveRelative(tree, path, specifier)
    if (specifier.startsWith("node:") || builtins.has(specifier)) return { kind: "builtin", name: specifier }
    const name = packageNameOf(specifier)
    const own = byName.get(name)
    if (own) return resolveOwn(tree, own, specifier)
    if (isInstalled(name, home)) return { kind: "npm", name }
    return { kind: "unresolved", reason: `package ${name} is not installed` }
  }
}
