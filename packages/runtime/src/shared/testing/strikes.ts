import { connectorNames } from "@haat/db/setup"
import { sleep, until } from "@haat/platform/clock"
import { connectEnv } from "@haat/platform/env"
import type { OwnEngines } from "./own-engines.ts"
import type { Draw } from "./storm.ts"

/** What is taken away: the process with every task in it, or the task of one relay. */
type Strike = { readonly what: "process" | "mysql" | "mongo"; readonly afterMs: number }

/** Two of five strikes end the process; they come at any time, also while the relay still recovers from the one before. */
export const strikesOf = (kills: number, draw: Draw): readonly Strike[] => {
  const order = Array.from({ length: kills }, (_, at) => at).sort(
    (one, other) => draw(`order ${one}`) - draw(`order ${other}`),
  )
  const processes = new Set(order.slice(0, Math.ceil((2 * kills) / 5)))
  return Array.from({ length: kills }, (_, at) => ({
    what: processes.has(at) ? "process" : draw(`task ${at}`) < 0.5 ? "mysql" : "mongo",
    afterMs: Math.round(3000 * draw(`wait ${at}`)),
  }))
}

/** Connect stops the task wherever it stands and begins another; while it regroups it says so and is asked again. */
const restartTask = (name: string): Promise<unknown> =>
  until(
    `a new task of ${name}`,
    async () => {
      const url = `${connectEnv().url}/connectors/${name}/tasks/0/restart`
      const answer = await fetch(url, { method: "POST", signal: AbortSignal.timeout(10_000) }).catch(
        () => null,
      )
      await answer?.body?.cancel()
      return answer?.ok
    },
    { timeoutMs: 100_000, everyMs: 200 },
  )

/** Takes the relay away again and again; each time it is brought back before the next. */
export const strikeAll = async (engines: OwnEngines, strikes: readonly Strike[]): Promise<void> => {
  for (const { what, afterMs } of strikes) {
    await sleep(afterMs)
    if (what === "process") {
      engines.kill("connect")
      await engines.heal()
    } else await restartTask(connectorNames()[what])
  }
}
