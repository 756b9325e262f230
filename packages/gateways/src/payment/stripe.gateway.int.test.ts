import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { gatewayContract } from "@haat/domain/payment/testing"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { insideTransaction } from "@haat/platform/transaction"
import { afterAll, beforeAll, expect, it } from "vitest"
import { stripeGateway } from "./stripe.gateway.ts"
import { stripeBank } from "./testing/stripe-bank.gateway.ts"

const installer = fileURLToPath(new URL("../../../../infra/stripe-mock.ts", import.meta.url))
const [apiKey, webhookSecret] = ["sk_test_123", "whsec_a_secret_for_tests"]

let mock: ChildProcess
let bank: Awaited<ReturnType<typeof stripeBank>>

const freePort = async (): Promise<number> => {
  const probe = createServer()
  await new Promise<void>((go) => probe.listen(0, "127.0.0.1", () => go()))
  const { port } = probe.address() as AddressInfo
  await new Promise((go) => probe.close(go))
  return port
}

beforeAll(async () => {
  const binary =
    execFileSync(process.execPath, [installer], { encoding: "utf8" }).trim().split("\n").at(-1) ?? ""
  const port = await freePort()
  mock = spawn(binary, ["-http-port", String(port), "-https-port", "-1"], { stdio: "ignore" })
  const url = `http://127.0.0.1:${port}`
  await until("stripe-mock", () =>
    fetch(url).then(
      () => true,
      () => false,
    ),
  )
  bank = await stripeBank(url)
}, 300_000)

afterAll(async () => {
  await bank?.stop()
  mock?.kill("SIGTERM")
})

const gateway = (url = bank.url) => stripeGateway({ apiKey, webhookSecret, timeoutMs: 8000, url })

gatewayContract("Stripe", async () => ({
  gateway: gateway(),
  freshId: newId,
  buyerPays: async (id) => bank.pays(id),
  buyerIsDeclined: async (id) => bank.isDeclined(id),
  instrument: "pm_card_visa",
}))

it("never asked what Stripe's own description doesn't know", () => {
  expect(bank.refusals).toEqual([])
})

it("can't be opened after it was called off unseen, even by the call that was on its way", async () => {
  const attemptId = newId()
  await gateway().void(attemptId, { createdAt: new Date() })
  const payment = { attemptId, amountMinor: 500, currency: "INR", description: "A" }
  const answer = await gateway().create({ ...payment, returnUrl: "http://127.0.0.1:3000/orders/A" })
  expect(answer).toEqual({ kind: "refused", reason: "idempotency_error" })
})

it("doesn't know when nobody answers, and doesn't ask twice", async () => {
  let calls = 0
  const hung = createServer(() => {
    calls += 1
  })
  await new Promise<void>((go) => hung.listen(0, "127.0.0.1", () => go()))
  const url = `http://127.0.0.1:${(hung.address() as AddressInfo).port}`
  const deaf = stripeGateway({ apiKey, webhookSecret, timeoutMs: 2000, url })
  const payment = { attemptId: newId(), amountMinor: 500, currency: "INR", description: "A" }
  expect((await deaf.create({ ...payment, returnUrl: "http://127.0.0.1/" })).kind).toBe("unknown")
  expect(calls).toBe(1)
  hung.closeAllConnections()
  await new Promise((go) => hung.close(go))
})

it("refuses to be called inside a transaction", async () => {
  await expect(insideTransaction(() => gateway().status(newId()))).rejects.toThrow(
    "inside a database transaction",
  )
})
