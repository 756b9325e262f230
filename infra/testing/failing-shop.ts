import { spawn } from "node:child_process"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { type OwnEngines, startOwnEngines } from "@haat/runtime/shared/testing/own-engines"
import { repoRoot } from "../paths.ts"
import { answer, ended, openStorefront, type Storefront } from "./storefront.ts"

/** Fills the index of the engines that may fail from the catalog of the shop. */
const fillIndex = async (env: NodeJS.ProcessEnv): Promise<void> => {
  const child = spawn(process.execPath, [join(repoRoot, "infra/reindex.ts")], { env, stdio: "ignore" })
  const code = await ended(child)
  if (code !== 0) throw new Error(`the index was not filled: ${code}`)
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

/**
 * The built storefront once more, with an Elasticsearch and a Redis of its own that may be hung and killed. Says its address,
 * then does what each line of its input asks and answers each with one line of JSON; ends with its input.
 */
const run = async (): Promise<void> => {
  const engines = await startOwnEngines(process.env, ["elastic", "redis"])
  const web = await openStorefront(engines.env)
  try {
    await fillIndex(web.env)
    await web.start()
    answer({ url: web.url })
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
