import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { engineNamed, engines } from "../engines/all.ts"
import { portsWith } from "../engines/engine.ts"
import { repoRoot, stateRoot } from "../paths.ts"
import { run } from "../process/run.ts"
import { Failure } from "../terminal/failure.ts"
import { isGiven, type Origin } from "./addresses.ts"

const stamp = join(stateRoot, "origin")

/** Where the running engines came from, so that stop and doctor look in the right place. */
export const rememberedOrigin = (): Origin =>
  existsSync(stamp) && readFileSync(stamp, "utf8") === "compose" ? "compose" : "native"

export const rememberOrigin = (origin: Origin) => {
  mkdirSync(stateRoot, { recursive: true })
  writeFileSync(stamp, origin)
}

const dockerAnswers = async (): Promise<boolean> => {
  const [engine, plugin] = await Promise.all([
    run("docker", ["info"], { timeoutMs: 8000 }),
    run("docker", ["compose", "version"], { timeoutMs: 8000 }),
  ])
  return engine.code === 0 && plugin.code === 0
}

/** HAAT_ENGINES decides; else whatever runs already; else Compose where a Docker engine answers; else native. */
export const chooseOrigin = async (somethingNativeRuns: boolean): Promise<Origin> => {
  const wanted = process.env.HAAT_ENGINES ?? ""
  if (wanted !== "" && wanted !== "native" && wanted !== "compose") {
    throw new Failure(`HAAT_ENGINES is ${wanted}; say native or compose, or leave it out.`)
  }
  if (wanted !== "") return wanted as Origin
  if (somethingNativeRuns) return "native"
  return (await dockerAnswers()) ? "compose" : "native"
}

/** One project a clone, so that two clones do not share volumes. */
export const projectName = (root: string): string =>
  `haat-${createHash("sha256").update(root).digest("hex").slice(0, 8)}`

const first = (name: Parameters<typeof engineNamed>[0], offset: number, port?: string): string => {
  const ports = portsWith(engineNamed(name), offset)
  return String(port === undefined ? Object.values(ports)[0] : ports[port])
}

/** The ports that docker-compose.yml leaves open to choice. */
export const composePorts = (offset: number): Readonly<Record<string, string>> => ({
  HAAT_MYSQL_PORT: first("mysql", offset),
  HAAT_MONGO_PORT: first("mongo", offset),
  HAAT_ELASTIC_PORT: first("elastic", offset),
  HAAT_REDIS_PORT: first("redis", offset),
  HAAT_CASSANDRA_PORT: first("cassandra", offset),
  HAAT_KAFKA_PORT: first("kafka", offset),
  HAAT_CONNECT_PORT: first("connect", offset),
  HAAT_S3_PORT: first("s3", offset),
  HAAT_SMTP_PORT: first("mail", offset, "smtp"),
  HAAT_MAIL_PORT: first("mail", offset, "rest"),
})

const compose = (args: readonly string[], offset: number): Promise<number> =>
  new Promise((resolve) => {
    const file = join(repoRoot, "docker-compose.yml")
    const all = ["compose", "-f", file, "-p", projectName(repoRoot), "--profile", "core", ...args]
    const env = { ...process.env, ...composePorts(offset) }
    const child = spawn("docker", all, { cwd: repoRoot, env, stdio: ["ignore", "inherit", "inherit"] })
    child.on("error", () => resolve(127))
    child.on("close", (code) => resolve(code ?? 1))
  })

/** Containers of the engines that no address was given for; returns when all report healthy. */
export const composeUp = async (offset: number, env: NodeJS.ProcessEnv) => {
  const services = engines.filter((engine) => !isGiven(engine, env)).map(({ name }) => name)
  if (services.length === 0) return
  if ((await compose(["up", "--detach", "--wait", ...services], offset)) === 0) return
  throw new Failure(
    "Docker Compose could not bring up the engines; its lines above say why. HAAT_ENGINES=native goes without Docker.",
  )
}

/** Ends the containers when this clone's engines are containers; `forget` drops their volumes too. */
export const composeDown = async (offset: number, forget: boolean): Promise<void> => {
  if (rememberedOrigin() !== "compose") return
  const code = await compose(["down", "--remove-orphans", ...(forget ? ["--volumes"] : [])], offset)
  if (code !== 0) throw new Failure("Docker Compose could not end the engines; its lines above say why.")
  rmSync(stamp, { force: true })
}
