import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/** The files a check looks at: the working tree, or the working tree with planted files laid over it. */
export type SourceTree = {
  /** Paths relative to the root, forward slashes, sorted. */
  readonly files: readonly string[]
  readonly has: (path: string) => boolean
  /** Throws when the file is not in the tree. */
  readonly read: (path: string) => string
}

export const repositoryRoot = join(import.meta.dirname, "../..")

const listTracked = (root: string): string[] =>
  execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
    .split("\0")
    .filter((path) => path !== "")

/** Everything git would keep: tracked files and new ones that are not ignored. Reads each file at most once. */
export const diskTree = (root: string = repositoryRoot): SourceTree => {
  const isFile = (path: string): boolean =>
    existsSync(join(root, path)) && statSync(join(root, path)).isFile()
  const files = [...new Set(listTracked(root))].filter(isFile).sort()
  const known = new Set(files)
  const texts = new Map<string, string>()
  const read = (path: string): string => {
    const kept = texts.get(path)
    if (kept !== undefined) return kept
    if (!known.has(path)) throw new Error(`${path} is not in the tree`)
    const text = readFileSync(join(root, path), "utf8")
    texts.set(path, text)
    return text
  }
  return { files, has: (path) => known.has(path), read }
}

/** The same tree with files added, replaced, or (when undefined) taken away. Nothing is written to disk. */
export const plant = (
  tree: SourceTree,
  planted: Readonly<Record<string, string | undefined>>,
): SourceTree => {
  const isGone = (path: string): boolean => path in planted && planted[path] === undefined
  const added = Object.keys(planted).filter((path) => planted[path] !== undefined)
  const files = [...new Set([...tree.files, ...added])].filter((path) => !isGone(path)).sort()
  const known = new Set(files)
  const read = (path: string): string => planted[path] ?? (known.has(path) ? tree.read(path) : missing(path))
  return { files, has: (path) => known.has(path), read }
}

const missing = (path: string): never => {
  throw new Error(`${path} is not in the tree`)
}
