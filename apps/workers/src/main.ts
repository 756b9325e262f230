import { sleep } from "@haat/platform/clock"
import { workersEnv } from "@haat/platform/env"
import { makeLifecycle, stopOnSignals } from "@haat/platform/lifecycle"
import { logFor } from "@haat/platform/log"
import { collectProcessMetrics } from "@haat/platform/telemetry"
import { auditBooks } from "@haat/runtime/audit"
import { clients, closeAll, makeOutboxCare } from "@haat/runtime/shared"
import { createShop } from "@haat/runtime/shop"
import { serveHealth } from "./backbone/health.ts"
import { chooseContexts, type Room, startWorkers } from "./backbone/start-workers.ts"
import { watchAudit } from "./backbone/watch-audit.ts"
import { hearBeat, purgeOldRows, watchOutboxes } from "./backbone/watch-outboxes.ts"
import { rooms } from "./registry.ts"

const lifecycle = makeLifecycle()
stopOnSignals(lifecycle)
collectProcessMetrics()

const { host, port, roles } = workersEnv()
const chosen = chooseContexts([...rooms.map(({ context }) => context), "backbone"], roles)
const wiring = { engine: { producer: clients.producer() }, lifecycle }
const missing: (() => readonly string[])[] = []

const mine = rooms.filter(({ context }) => chosen.has(context))
missing.push(startWorkers(mine, createShop(), wiring).missing)

if (chosen.has("backbone")) {
  const care = makeOutboxCare(clients)
  const backbone: Room<typeof care> = { context: "backbone", consumers: [hearBeat], jobs: [purgeOldRows] }
  missing.push(startWorkers([backbone], care, wiring).missing)
  const watch = watchOutboxes(care)
  lifecycle.onStop("intake", "watch-outboxes", async () => watch.stop())
  const audit = watchAudit(() => auditBooks(clients))
  lifecycle.onStop("intake", "watch-audit", async () => audit.stop())
}

const notReady = async (): Promise<string | undefined> => {
  if (lifecycle.stopping()) return "stopping"
  const asked = clients
    .mysql()
    .rows("SELECT 1")
    .then(() => undefined)
  const late = sleep(1000).then(() => "MySQL doesn't answer")
  return Promise.race([asked, late]).catch(() => "MySQL can't be reached")
}

const health = await serveHealth(
  { notReady, degraded: () => missing.flatMap((list) => list()) },
  { host, port },
)
lifecycle.onStop("pools", "health", health.close)
lifecycle.onStop("pools", "clients", closeAll)
logFor("workers").info({ port: health.port, contexts: [...chosen] }, "workers started")
