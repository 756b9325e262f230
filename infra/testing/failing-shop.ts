import { spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { parseArgs } from "node:util"
import { rereadEnv } from "@haat/platform/env"
import { ensureTopics, readTopic } from "@haat/platform/kafka"
import {
  addressOf,
  isOwnEngine,
  type OwnEngine,
  type OwnEngines,
  startOwnEngines,
} from "@haat/runtime/shared/testing/own-engines"
import { repoRoot } from "../paths.ts"
import { copyMongo, copyMysql } from "./copy-stores.ts"
import { answer, ended, openStorefront, type Storefront } from "./storefront.ts"

const searches = "search.query"

/** Fills the index of the engines that may fail from the catalog of the shop. */
const fillIndex = async (own: NodeJS.ProcessEnv): Promise<void> => {
  const { MYSQL_URL, MONGO_URL } = process.env
  const env = { ...own, MYSQL_URL, MONGO_URL }
  const child = spawn(process.execPath, [join(repoRoot, "infra/reindex.ts")], { env, stdio: "ignore" })
  const code = await ended(child)
  if (code !== 0) throw new Error(`the index was not filled: ${code}`)
}

/** From here on this process asks the Kafka that may fail. */
const takeKafka = async (brokers: string): Promise<void> => {
  process.env.KAFKA_BROKERS = brokers
  rereadEnv()
  await ensureTopics([{ topic: searches }])
}

const fill = async (owned: readonly OwnEngine[], env: NodeJS.ProcessEnv): Promise<void> => {
  const address = (engine: OwnEngine): string => env[addressOf(engine)] ?? ""
  const ways: Partial<Record<OwnEngine, () => Promise<void>>> = {
    elastic: () => fillIndex(env),
    mysql: () => copyMysql(address("mysql")),
    mongo: () => copyMongo(address("mongo")),
  }
  await Promise.all(owned.map(async (engine) => ways[engine]?.()))
  if (owned.includes("kafka")) await takeKafka(address("kafka"))
}

const wakeAll = (engines: OwnEngines, owned: readonly OwnEngine[]): void => {
  for (const engine of owned) {
    try {
      engines.wake(engine)
    } catch {
      // It was killed before.
    }
  }
}

type Told = { readonly engines: OwnEngines; readonly web: Storefront; readonly owned: readonly OwnEngine[] }

const doingTo = ({ engines, owned }: Told, how: "hang" | "wake" | "kill", named: readonly string[]): void => {
  for (const name of named) {
    const engine = owned.find((one) => one === name)
    if (engine === undefined) throw new Error(`${name} is none of those that may fail`)
    engines[how](engine)
  }
}

const obey = async (told: Told, [word = "", ...rest]: readonly string[]): Promise<unknown> => {
  const { engines, web } = told
  if (word === "hang" || word === "wake" || word === "kill") return doingTo(told, word, rest)
  if (word === "heal") return engines.heal()
  if (word === "restart") return web.stop().then(() => web.start())
  if (word === "crash") return web.stop("SIGKILL").then(() => web.start("livez"))
  if (word === "log") return web.said()
  if (word === "searches") return (await readTopic(searches)).length
  throw new Error(`nobody knows what ${word} means`)
}

/**
 * `node infra/testing/failing-shop.ts elastic redis`: the built storefront once more, with those engines of its own, which may be
 * hung and killed; all others are the shop's. Says its address, then does what each line of its input asks and answers each with
 * one line of JSON; ends with its input.
 */
const run = async (): Promise<void> => {
  const owned = parseArgs({ allowPositionals: true }).positionals.filter(isOwnEngine)
  const engines = await startOwnEngines(process.env, owned)
  const web = await openStorefront(engines.env)
  try {
    await fill(owned, web.env)
    await web.start()
    answer({ url: web.url, mysqlUrl: engines.env.MYSQL_URL })
    for await (const line of createInterface({ input: process.stdin })) {
      try {
        answer({ done: (await obey({ engines, web, owned }, line.split(" "))) ?? null })
      } catch (error) {
        answer({ fault: String(error) })
      }
    }
  } finally {
    // A storefront may be waiting for an engine that hangs.
    wakeAll(engines, owned)
    await web.stop()
    await engines.drop()
  }
}

await run()
