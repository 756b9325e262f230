import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gatewayContract } from "@haat/domain/payment/testing"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { insideTransaction } from "@haat/platform/transaction"
import { afterAll, beforeAll, expect, it } from "vitest"
import { sandboxGateway } from "./sandbox.gateway.ts"

const main = fileURLToPath(new URL("../../../../apps/gateway-sandbox/src/main.ts", import.meta.url))
const apiKey = "an-api-key-for-tests-of-32-letters"
const webhookSecret = "a-webhook-secret-for-tests-32-letters"
const heard: { body: string; signature: string }[] = []

let child: ChildProcess
let shop: Server
let folder: string
let url = ""
let webhookUrl = ""

const freePort = async (): Promise<number> => {
  const probe = createServer()
  await new Promise<void>((go) => probe.listen(0, "127.0.0.1", () => go()))
  const { port } = probe.address() as AddressInfo
  await new Promise((go) => probe.close(go))
  return port
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sandbox-"))
  shop = createServer((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on("end", () => {
      heard.push({ body, signature: String(request.headers["haat-signature"]) })
      response.writeHead(heard.length === 1 ? 503 : 200).end()
    })
  })
  await new Promise<void>((go) => shop.listen(0, "127.0.0.1", () => go()))
  webhookUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/webhook`
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    SANDBOX_PORT: String(port),
    HAAT_STATE: folder,
    PAYMENT_API_KEY: apiKey,
    PAYMENT_WEBHOOK_SECRET: webhookSecret,
  }
  child = spawn(process.execPath, [main], { env, stdio: "ignore" })
  await until("the sandbox", () =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
})

afterAll(async () => {
  child.kill("SIGTERM")
  await new Promise((go) => child.once("exit", go))
  await new Promise((go) => shop.close(go))
  await rm(folder, { recursive: true, force: true })
})

const gateway = () => sandboxGateway({ url, apiKey, webhookSecret, webhookUrl, timeoutMs: 8000 })

const press = async (attemptId: string, action: "pay" | "decline"): Promise<void> => {
  const answer = await gateway().status(attemptId)
  if (answer.kind !== "done" || !answer.value) throw new Error("no such payment")
  await fetch(`${url}/pay/${answer.value.providerRef}/${action}`, { method: "POST", redirect: "manual" })
}

gatewayContract("the sandbox", async () => ({
  gateway: gateway(),
  freshId: newId,
  buyerPays: (id) => press(id, "pay"),
  buyerIsDeclined: (id) => press(id, "decline"),
}))

it("tells the shop by a genuine webhook, again until it is heard", async () => {
  const attemptId = newId()
  const returnUrl = "http://127.0.0.1:3000/orders/A"
  await gateway().create({ attemptId, amountMinor: 777, currency: "INR", description: "A", returnUrl })
  await press(attemptId, "pay")
  const found = await until("the webhook", () => heard.slice(1).find(({ body }) => body.includes(attemptId)))
  const verified = gateway().verifyWebhook({
    rawBody: found.body,
    signature: found.signature,
    now: new Date(),
  })
  expect(verified).toMatchObject({
    ok: true,
    value: { fact: { attemptId, outcome: "captured", amountMinor: 777, currency: "INR" } },
  })
  const forged = { rawBody: found.body.replace("777", "778"), signature: found.signature, now: new Date() }
  expect(gateway().verifyWebhook(forged)).toEqual({ ok: false, error: { code: "BAD_SIGNATURE" } })
})

it("asks in vain for a settlement that isn't signed with our secret", async () => {
  const stranger = sandboxGateway({
    ...{ url, apiKey, webhookUrl, timeoutMs: 8000 },
    webhookSecret: "another-secret-of-at-least-32-letters",
  })
  expect((await stranger.settlement("2026-01-05")).kind).toBe("refused")
  expect(await gateway().settlement("2026-01-05")).toMatchObject({
    kind: "done",
    value: { provider: "sandbox", day: "2026-01-05", complete: true, lines: [] },
  })
})

it("doesn't know when nobody answers", async () => {
  const deaf = sandboxGateway({
    url: "http://127.0.0.1:9",
    apiKey,
    webhookSecret,
    webhookUrl,
    timeoutMs: 500,
  })
  expect((await deaf.status(newId())).kind).toBe("unknown")
})

it("refuses to be called inside a transaction", async () => {
  await expect(insideTransaction(() => gateway().status(newId()))).rejects.toThrow(
    "inside a database transaction",
  )
})
