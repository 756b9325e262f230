import { type ChildProcess, spawn } from "node:child_process"
import { type AddressInfo, createServer } from "node:net"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { type OwnEngines, startOwnEngines } from "@haat/runtime/shared/testing/own-engines"
import { repoRoot } from "../paths.ts"
import { until } from "../process/until.ts"

const freePort = async (): Promise<number> => {
  const server = createServer()
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", () => open()))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((over) => child.once("exit", (code) => over(code)))
    : Promise.resolve(child.exitCode)

/** Fills the index of the engines that may fail from the catalog of the shop. */
const fillIndex = async (env: NodeJS.ProcessEnv): Promise<void> => {
  const child = spawn(process.execPath, [join(repoRoot, "infra/reindex.ts")], { env, stdio: "ignore" })
  const code = await ended(child)
  if (code !== 0) throw new Error(`the index was not filled: ${code}`)
}

type Storefront = {
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly said: () => string
}

const storefrontAt = (port: number, env: NodeJS.ProcessEnv): Storefront => {
  const next = join(repoRoot, "node_modules/next/dist/bin/next")
  let web: ChildProcess | undefined
  let log = ""
  const start = async () => {
    log = ""
    const child = spawn(process.execPath, [next, "start", "-p", String(port), "-H", "127.0.0.1"], {
      ...{ cwd: join(repoRoot, "apps/web"), env, stdio: ["ignore", "pipe", "pipe"] },
    })
    web = child
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => {
        log += String(text)
      })
    await until(60_000, async () => {
      const { ok } = await fetch(`http://127.0.0.1:${port}/api/readyz`, { signal: AbortSignal.timeout(5000) })
      if (!ok) throw new Error("not ready yet")
    })
  }
  const stop = async () => {
    web?.kill("SIGTERM")
    if (web) await ended(web)
  }
  return { start, stop, said: () => log }
}

const wakeAll = (engines: OwnEngines): void => {
  for (const engine of ["elastic", "redis"] as const) {
    try {
      engines.wake(engine)
    } catch {
      // It was killed before.
    }
  }
}

const commandsOf = (engines: OwnEngines, web: Storefront) => ({
  "hang elastic": () => engines.hang("elastic"),
  "hang redis": () => engines.hang("redis"),
  "wake elastic": () => engines.wake("elastic"),
  "wake redis": () => engines.wake("redis"),
  "kill elastic": () => engines.kill("elastic"),
  "kill redis": () => engines.kill("redis"),
  heal: engines.heal,
  "restart web": () => web.stop().then(web.start),
  log: web.said,
})

const answer = (words: unknown): void => void process.stdout.write(`${JSON.stringify(words)}\n`)

/**
 * The built storefront once more, with an Elasticsearch and a Redis of its own that may be hung and killed. Says its address,
 * then does what each line of its input asks and answers each with one line of JSON; ends with its input.
 */
const run = async (): Promise<void> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const engines = await startOwnEngines(process.env, ["elastic", "redis"])
  const env = { ...process.env, ...engines.env, NODE_ENV: "production", HAAT_DEMO: "true", PUBLIC_URL: url }
  const web = storefrontAt(port, env)
  try {
    await fillIndex(env)
    await web.start()
    answer({ url })
    const commands: Readonly<Record<string, () => unknown>> = commandsOf(engines, web)
    for await (const line of createInterface({ input: process.stdin })) {
      try {
        const done = await commands[line]?.()
        answer({ done: done ?? null })
      } catch (error) {
        answer({ fault: String(error) })
      }
    }
  } finally {
    await web.stop()
    wakeAll(engines)
    await engines.drop()
  }
}

await run()
