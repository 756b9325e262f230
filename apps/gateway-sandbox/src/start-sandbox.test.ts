import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { afterEach, expect, it } from "vitest"
import { startSandbox } from "./start-sandbox.ts"
import { apiKey, wanted } from "./testing/opened.ts"

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

const started = async (ledgerFile = ":memory:") => {
  const sandbox = await startSandbox({
    ...{ host: "127.0.0.1", port: 0, ledgerFile, apiKey, webhookSecret: "secret" },
    ...{ keyWindowMs: 60_000, seed: "s", odds: "", byAmount: false },
  })
  stops.push(sandbox.stop)
  const call = (path: string, body?: unknown, timeoutMs = 5000) =>
    fetch(`${sandbox.url}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${apiKey}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    })
  const look = async () =>
    (await (await call("/v1/payments/by-reference/attempt-1")).json()) as { status: string }
  return { ...sandbox, call, look }
}

const untilIs = async (look: () => Promise<{ status: string }>, status: string) => {
  const end = Date.now() + 5000
  while ((await look()).status !== status) {
    if (Date.now() > end) throw new Error(`never ${status}`)
    await new Promise((go) => setTimeout(go, 20))
  }
}

it.each([
  ["timeout-then-success:200", "captured"],
  ["timeout-then-decline:200", "declined"],
  ["answer-lost", "captured"],
])("loses its first answer in %s, and the payment is %s all the same", async (mode, status) => {
  const { call, look } = await started()
  await expect(call("/v1/payments", { ...wanted, mode })).rejects.toThrow()
  await untilIs(look, status)
  expect((await call("/v1/payments", { ...wanted, mode })).status).toBe(200)
})

it("answers slowly", async () => {
  const { call } = await started()
  const began = performance.now()
  expect((await call("/v1/payments", { ...wanted, mode: "slow:300" })).status).toBe(200)
  expect(performance.now() - began).toBeGreaterThan(290)
})

it("tells of a payment before it answers", async () => {
  const heard: string[] = []
  const shop = createServer((request, response) => {
    heard.push("webhook")
    request.resume().on("end", () => response.end())
  })
  await new Promise<void>((go) => shop.listen(0, "127.0.0.1", go))
  stops.push(() => new Promise((closed) => shop.close(closed)))
  const { call } = await started()
  const webhookUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`
  await call("/v1/payments", { ...wanted, webhookUrl, mode: "webhook-first" })
  expect(heard.length).toBeGreaterThan(0)
})

it("keeps its books over a restart, those of an older sandbox too", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"))
  const file = join(folder, "ledger.sqlite")
  const old = new DatabaseSync(file)
  old.exec(`CREATE TABLE payment (id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, status TEXT NOT NULL,
      amount INTEGER NOT NULL, currency TEXT NOT NULL, description TEXT NOT NULL, reason TEXT, returnUrl TEXT NOT NULL,
      webhookUrl TEXT NOT NULL, captureAt INTEGER, createdAt INTEGER NOT NULL) STRICT;
    CREATE TABLE refund (id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, paymentId TEXT NOT NULL,
      amount INTEGER NOT NULL, status TEXT NOT NULL, createdAt INTEGER NOT NULL) STRICT;
    CREATE TABLE event (id TEXT PRIMARY KEY, url TEXT NOT NULL, body TEXT NOT NULL,
      tries INTEGER NOT NULL DEFAULT 0, nextTryAt INTEGER, deliveredAt INTEGER) STRICT;
    INSERT INTO payment VALUES ('pay_1', 'attempt-1', 'captured', 500, 'INR', '', NULL, '', '', NULL, 1);`)
  old.close()
  const first = await started(file)
  expect(await first.look()).toMatchObject({ status: "captured", captured: 500 })
  await first.call("/v1/payments", { ...wanted, reference: "attempt-2", mode: "late-webhook:3" })
  await first.call("/v1/admin/payments/attempt-2/pay", {})
  await stops.pop()?.()
  const second = await started(file)
  const books = await (await second.call("/v1/admin/books")).json()
  expect(books).toMatchObject({ payments: 2, charges: 2, charged: 45_200, undelivered: 1 })
  stops.unshift(() => rm(folder, { recursive: true, force: true }))
})
