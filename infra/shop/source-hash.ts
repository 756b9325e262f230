import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { repoRoot } from "../paths.ts"

const SKIPPED = new Set(["node_modules", ".next", ".haat", ".turbo", "dist", "testing"])
const isTest = (name: string) => /\.(test|spec)\.tsx?$/.test(name)

const filesIn = (path: string): string[] => {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name) && !isTest(name) && name !== "next-env.d.ts")
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesIn(join(path, name)))
}

/** One hash over the names and contents of everything below these paths that reaches a running process. */
export const sourceHash = (paths: readonly string[], root = repoRoot): string => {
  const hash = createHash("sha256")
  for (const file of paths.flatMap((path) => filesIn(join(root, path)))) {
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0")
  }
  return hash.digest("hex")
}
