import { join } from "node:path"
import { cacheRoot, stateRoot } from "../paths.ts"
import type { Report } from "../terminal/progress.ts"

export const ENGINE_NAMES = [
  "mysql",
  "mongo",
  "elastic",
  "redis",
  "cassandra",
  "kafka",
  "connect",
  "s3",
  "mail",
] as const
export type EngineName = (typeof ENGINE_NAMES)[number]

/** The addresses everybody is given through the environment. */
export type Urls = Readonly<Record<string, string>>

/** Port of a named listener of this engine, offset included. */
export type Ports = Readonly<Record<string, number>>

export type EngineContext = {
  readonly name: EngineName
  readonly ports: Ports
  /** Ports of all engines: Connect has to know the broker's. */
  readonly portsOf: (name: EngineName) => Ports
  /** State of this clone: data, rendered configuration. */
  readonly dir: string
  /** Installed program, shared between clones. */
  readonly cache: string
  readonly report: Report
}

/** How to run an installed engine as a process. */
export type Launch = {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly stdinFile?: string
}

/** One shape for all engines; `native/` brings them up by these steps, `doctor` proves them by `probe`. */
export type Engine = {
  readonly name: EngineName
  /** What the native recipe installs. */
  readonly version: string
  /** First port is the one the outside talks to. */
  readonly ports: Readonly<Record<string, number>>
  /** Environment names that replace this engine when set, with the value for a local one. */
  readonly urls: (ports: Ports) => Urls
  /** Engines that must be ready first. */
  readonly after?: readonly EngineName[]
  readonly isInstalled: (context: EngineContext) => Promise<boolean>
  readonly install: (context: EngineContext) => Promise<void>
  /** Renders configuration, prepares data, says how to run. Safe to repeat after a kill. */
  readonly prepare: (context: EngineContext) => Promise<Launch>
  /** One attempt: resolves when it serves, throws while it does not. */
  readonly ready: (context: EngineContext) => Promise<void>
  /** After ready: users, replica set, buckets. Idempotent. */
  readonly settle?: (context: EngineContext) => Promise<void>
  /** A real read and a real write; answers with the server's own version. */
  readonly probe: (urls: Urls) => Promise<string>
  readonly graceMs?: number
  /** After an end within the grace period. */
  readonly stopped?: (context: EngineContext) => Promise<void>
}

export const portsWith = (engine: Pick<Engine, "ports">, offset: number): Ports =>
  Object.fromEntries(Object.entries(engine.ports).map(([name, port]) => [name, port + offset]))

export const firstPort = (ports: Ports): number => Object.values(ports)[0] ?? 0

export const stateDirOf = (name: EngineName) => join(stateRoot, name)
export const cacheDirOf = (name: EngineName, version: string) =>
  join(cacheRoot, "engines", `${name}-${version}`)

export const required = (urls: Urls, name: string): string => {
  const value = urls[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}
