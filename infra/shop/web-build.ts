import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { repoRoot, stateRoot } from "../paths.ts"
import { mustNode } from "../process/child.ts"
import { end, living, registered } from "../process/pid-file.ts"
import { sourceHash } from "./source-hash.ts"

const web = join(repoRoot, "apps/web")
const stamp = join(stateRoot, "web-build.json")
const SOURCES = ["apps/web", "packages", "package-lock.json", "tsconfig.base.json"]

const buildId = (): string | undefined => {
  const file = join(web, ".next", "BUILD_ID")
  return existsSync(file) ? readFileSync(file, "utf8") : undefined
}

const lastBuild = (): { readonly hash?: string; readonly buildId?: string } => {
  try {
    return JSON.parse(readFileSync(stamp, "utf8")) as { hash: string; buildId: string }
  } catch {
    return {}
  }
}

// Of all that Next prints only what it is at; the list of routes is for other readers.
const isStep = (line: string): boolean =>
  /^\s*(▲|✓|Creating|Compiled|Collecting|Generating|Running|Finalizing)/.test(line)

/** Builds the storefront unless the same sources were built before; true when it built. */
export const buildWeb = async (env: NodeJS.ProcessEnv, onLine: (line: string) => void): Promise<boolean> => {
  const hash = sourceHash(SOURCES)
  const last = lastBuild()
  if (last.hash === hash && last.buildId !== undefined && last.buildId === buildId()) return false
  // A server must not have its build replaced below it.
  for (const name of registered().filter((one) => one.startsWith("web"))) {
    const running = living(name)
    if (running !== undefined) await end(running, 15_000)
  }
  await mustNode([join(repoRoot, "node_modules/next/dist/bin/next"), "build"], {
    cwd: web,
    env,
    onLine: (line) => isStep(line) && onLine(line),
  })
  mkdirSync(stateRoot, { recursive: true })
  writeFileSync(stamp, JSON.stringify({ hash, buildId: buildId() }))
  return true
}
