import { homedir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const repoRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** State of this clone (data, logs, pids): git ignores it, `reset` drops it. */
export const stateRoot = process.env.HAAT_STATE ?? join(repoRoot, ".haat")

/** Downloads and unpacked engines, shared by every clone of one user. */
export const cacheRoot =
  process.env.HAAT_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "haat")

/** Asked for at each use, so that a test may point elsewhere. */
export const runDir = () => join(process.env.HAAT_STATE ?? stateRoot, "run")
export const logDir = join(stateRoot, "logs")
export const enginesEnvFile = join(stateRoot, "engines.env")
export const isRoot = process.getuid?.() === 0
