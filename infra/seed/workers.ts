import { workersEnv } from "@haat/platform/env"
import { entryPoint } from "../process/child.ts"
import { logTail, startDaemon } from "../process/daemon.ts"
import { end, living } from "../process/pid-file.ts"
import { GiveUp, until } from "../process/until.ts"
import { Failure } from "../terminal/failure.ts"
import type { Report } from "../terminal/progress.ts"

const readyMs = 60_000
const graceMs = 20_000

const ask = async (path: string): Promise<unknown> => {
  const { host, port } = workersEnv()
  const answer = await fetch(`http://${host}:${port}${path}`, { signal: AbortSignal.timeout(3000) })
  if (!answer.ok) throw new Error(`the workers answer ${answer.status} to ${path}`)
  return answer.json()
}

const everythingRuns = async (): Promise<void> => {
  await ask("/readyz")
  const { missing } = (await ask("/degraded")) as { readonly missing: readonly string[] }
  if (missing.length > 0) throw new Error(`still coming up: ${missing.slice(0, 3).join(", ")}`)
}

const answers = (): Promise<boolean> =>
  ask("/livez").then(
    () => true,
    () => false,
  )

/**
 * Runs `work` while consumers are at work: those of a worker tier that answers already, else of one started for this time and
 * ended after it, so that the next start finds the port free.
 */
export const withWorkers = async (report: Report, work: () => Promise<void>): Promise<void> => {
  const name = `seed-workers-${workersEnv().port}`
  const own = (await answers())
    ? undefined
    : startDaemon({
        name,
        command: process.execPath,
        args: ["--enable-source-maps", entryPoint("apps/workers/src/main.ts")],
        ports: [workersEnv().port],
      })
  try {
    report(own ? "starting workers" : "joining the running workers")
    await until(readyMs, async () => {
      if (own && !living(name))
        throw new GiveUp(
          new Failure(`the workers ended while starting; their log says:\n    ${logTail(name, 15)}`),
        )
      await everythingRuns()
    })
    await work()
  } finally {
    if (own) await end(own, graceMs)
  }
}
