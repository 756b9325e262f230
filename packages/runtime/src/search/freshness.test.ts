import { metricsPage } from "@haat/platform/telemetry"
import { expect, it } from "vitest"
import type { Clients } from "../shared/index.ts"
import { searchFreshness } from "./freshness.ts"

it("tells of no lost probes before one is lost, so that the first is a rise", async () => {
  // Neither engine is asked before the first measurement.
  const clients = { redis: () => ({}), elastic: () => ({}) } as unknown as Clients
  searchFreshness(clients, { bookCount: async () => undefined, soldOut: async () => new Set() } as never)
  const { body } = await metricsPage()
  expect(body).toContain('haat_probe_missed_total{what="searchable"} 0')
  expect(body).toContain('haat_probe_missed_total{what="hidden"} 0')
})
