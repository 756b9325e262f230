import { type ChildProcess, spawn } from "node:child_process"
import { createServer } from "node:net"
import { until } from "@haat/platform/clock"
import { afterEach, expect, it } from "vitest"

const patient = { timeoutMs: 40_000 }
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL")
})

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await new Promise((ready) => server.once("listening", ready))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === "object" && address ? address.port : 0
}

const start = async (environment: Record<string, string>) => {
  const port = await freePort()
  const main = new URL("../main.ts", import.meta.url).pathname
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      WORKER_PORT: String(port),
      WORKER_ROLES: "backbone",
      LOG_LEVEL: "fatal",
      ...environment,
    },
    stdio: "ignore",
  })
  children.push(child)
  const ended = new Promise<number | null>((end) => child.once("exit", end))
  const ask = async (page: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${page}`).catch(() => undefined)
    return answer ? { status: answer.status, body: await answer.text() } : undefined
  }
  await until("the process answers", async () => (await ask("/livez"))?.status === 200, patient)
  return { child, ended, ask }
}

it("comes up with the engines, shows how far behind the outboxes are, and ends cleanly", async () => {
  const { child, ended, ask } = await start({})
  await until("all is running", async () => (await ask("/degraded"))?.body.includes('"missing":[]'), patient)
  expect((await ask("/readyz"))?.status).toBe(200)
  const age = /haat_outbox_unrelayed_age_seconds\{store="(mysql|mongo)"\} (\S+)/g
  const ages = await until("both ages", async () => {
    const found = [...((await ask("/metrics"))?.body ?? "").matchAll(age)]
    return found.length === 2 && found.map(([, , seconds]) => Number(seconds))
  })
  for (const seconds of ages) expect(seconds).toBeGreaterThanOrEqual(0)
  child.kill("SIGTERM")
  expect(await ended).toBe(0)
})

it("starts degraded without any engine, stays alive, and still ends cleanly", async () => {
  const nothing = "127.0.0.1:9"
  const { child, ended, ask } = await start({
    MYSQL_URL: `mysql://haat:haat@${nothing}`,
    MONGO_URL: `mongodb://${nothing}/?directConnection=true`,
    REDIS_URL: `redis://${nothing}`,
    KAFKA_BROKERS: nothing,
  })
  expect((await ask("/readyz"))?.status).toBe(503)
  const missing = (await ask("/degraded"))?.body
  expect(missing).toContain("backbone.hear-beat")
  expect(missing).toContain("backbone.purge-old-rows")
  await new Promise((go) => setTimeout(go, 3000))
  expect([child.exitCode, (await ask("/livez"))?.status]).toEqual([null, 200])
  child.kill("SIGTERM")
  expect(await ended).toBe(0)
}, 60_000)
