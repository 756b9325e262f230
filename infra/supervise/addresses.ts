import { mkdirSync, writeFileSync } from "node:fs"
import { engines } from "../engines/all.ts"
import { type Engine, portsWith, type Urls } from "../engines/engine.ts"
import { enginesEnvFile, stateRoot } from "../paths.ts"

export type Origin = "native" | "compose"

/** How containers reach each other, for the relays that Connect is told to run. */
const COMPOSE_RELAYS: Urls = {
  CDC_MYSQL_HOST: "mysql",
  CDC_MYSQL_PORT: "3306",
  CDC_MONGO_URL: "mongodb://mongo:27017/?replicaSet=rs0",
  CDC_KAFKA_BROKERS: "kafka:9092",
}

const localUrls = (engine: Engine, offset: number, origin: Origin): Urls => {
  const ports = portsWith(engine, offset)
  const urls = engine.urls(ports)
  // In its container mongod calls itself mongo:27017, which nobody outside can resolve.
  if (origin === "native" || engine.name !== "mongo") return urls
  return { MONGO_URL: `mongodb://127.0.0.1:${ports.mongo}/haat?directConnection=true` }
}

/** An engine is somebody else's as soon as its first address is in the environment. */
export const isGiven = (engine: Engine, env: NodeJS.ProcessEnv): boolean =>
  Object.keys(engine.urls(engine.ports))
    .slice(0, 1)
    .every((name) => env[name] !== undefined && env[name] !== "")

export type Where = { readonly offset: number; readonly origin: Origin }

/** The addresses everything else is started with: given ones win, each name by itself. */
export const resolveUrls = ({ offset, origin }: Where, env: NodeJS.ProcessEnv): Urls => {
  const local = engines.map((engine) => localUrls(engine, offset, origin))
  const all: Urls = Object.assign({}, ...local, origin === "compose" ? COMPOSE_RELAYS : {})
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, env[name] || value]))
}

export const renderEnv = (urls: Urls): string =>
  Object.entries(urls)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("")

export const writeEnginesEnv = (urls: Urls) => {
  mkdirSync(stateRoot, { recursive: true })
  writeFileSync(enginesEnvFile, renderEnv(urls))
}
