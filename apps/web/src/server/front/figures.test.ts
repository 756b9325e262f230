import type { AddressInfo } from "node:net"
import { collectProcessMetrics } from "@haat/platform/telemetry"
import { expect, it } from "vitest"
import { createFigures } from "./figures.ts"
import { close, listen } from "./listen.ts"

it("tells of the event loop and of every object, and answers nothing else", async () => {
  collectProcessMetrics()
  const figures = createFigures()
  await listen(figures, { host: "127.0.0.1", port: 0 })
  const { port } = figures.address() as AddressInfo
  const ask = (path: string, method = "GET") => fetch(`http://127.0.0.1:${port}${path}`, { method })
  const page = await (await ask("/metrics")).text()
  expect(page).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m)
  expect(page).toMatch(/^haat_prototype_added_names 0$/m)
  for (const answer of await Promise.all([ask("/"), ask("/metrics/"), ask("/metrics", "POST")]))
    expect(answer.status).toBe(404)
  await close(figures)
})
