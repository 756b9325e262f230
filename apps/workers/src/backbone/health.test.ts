import { afterEach, expect, it } from "vitest"
import { type HealthServer, serveHealth } from "./health.ts"

let server: HealthServer | undefined
afterEach(() => server?.close())

const start = async (reason?: string) => {
  const health = { notReady: async () => reason, degraded: () => ["search.index-item"] }
  server = await serveHealth(health, { host: "127.0.0.1", port: 0 })
  const { port } = server
  return async (page: string, init?: RequestInit) => {
    const answer = await fetch(`http://127.0.0.1:${port}${page}`, init)
    return [answer.status, await answer.text()] as const
  }
}

it("tells alive from ready, what is missing, and the metrics", async () => {
  const ask = await start("stopping")
  expect((await ask("/livez"))[0]).toBe(200)
  expect(await ask("/readyz")).toEqual([503, '{"ready":false,"reason":"stopping"}\n'])
  expect((await ask("/degraded"))[1]).toContain("search.index-item")
  expect((await ask("/metrics?x=1"))[1]).toContain("haat_")
  expect((await ask("/elsewhere"))[0]).toBe(404)
  expect((await ask("/livez", { method: "POST" }))[0]).toBe(404)
})

it("is ready when nothing speaks against it", async () => {
  const ask = await start()
  expect((await ask("/readyz"))[0]).toBe(200)
})
