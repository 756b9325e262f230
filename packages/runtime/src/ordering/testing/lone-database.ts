import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createServer, type Server as WebServer } from "node:http"
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { setUpMysql } from "@haat/db/setup"
import { until } from "@haat/platform/clock"
import { rereadEnv } from "@haat/platform/env"
import { contextSetups } from "../../setup/registry.ts"
import { closeAll } from "../../shared/index.ts"

const sandboxMain = fileURLToPath(new URL("../../../../../apps/gateway-sandbox/src/main.ts", import.meta.url))

const portOf = (server: Server): number => (server.address() as AddressInfo).port

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((go) => server.listen(0, "127.0.0.1", () => go()))
  return portOf(server)
}

const freePort = async (): Promise<number> => {
  const probe = createTcpServer()
  const port = await listen(probe)
  await new Promise((go) => probe.close(go))
  return port
}

/** Makes the tables of the namespace that this process has moved to; quick where they are there. */
export const makeTables = async (): Promise<void> => {
  await setUpMysql(["shared", ...contextSetups.map(({ context }) => context)], () => undefined)
}

export type Absence = "down" | "hung"

/** A port that behaves like an engine that is away: nobody listens, or somebody takes calls and never answers. */
export const absentEngine = async (absence: Absence) => {
  if (absence === "down") return { port: await freePort(), calls: () => 0, stop: async () => undefined }
  const sockets = new Set<Socket>()
  let calls = 0
  const server = createTcpServer((socket) => {
    calls += 1
    sockets.add(socket)
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket))
    socket.resume()
  })
  const port = await listen(server)
  const stop = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((go) => server.close(go))
  }
  return { port, calls: () => calls, stop }
}

/** Where every engine but MySQL is looked for, when all of them are at that port. */
export const allEnginesAt = (port: number): Readonly<Record<string, string>> => ({
  REDIS_URL: `redis://127.0.0.1:${port}`,
  MONGO_URL: `mongodb://127.0.0.1:${port}/?directConnection=true`,
  ELASTIC_URL: `http://127.0.0.1:${port}`,
  CASSANDRA_URL: `127.0.0.1:${port}`,
  KAFKA_BROKERS: `127.0.0.1:${port}`,
  S3_URL: `http://127.0.0.1:${port}`,
})

/** Changes the environment of this process, clients included; answers how to change it back. */
export const moveTo = async (env: Readonly<Record<string, string>>): Promise<() => Promise<void>> => {
  await closeAll()
  const before = { ...process.env }
  Object.assign(process.env, env)
  rereadEnv()
  return async () => {
    await closeAll()
    for (const name of Object.keys(env)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
    rereadEnv()
  }
}

export type Heard = { readonly rawBody: string; readonly signature: string }

/** Listens for the gateway's webhooks; `receive` answers the HTTP status. */
const webhookDoor = (receive: (heard: Heard) => Promise<number>): WebServer =>
  createServer((request, response) => {
    let rawBody = ""
    request.on("data", (chunk: Buffer) => {
      rawBody += chunk.toString()
    })
    request.on("end", async () => {
      const heard = { rawBody, signature: String(request.headers["haat-signature"]) }
      response.writeHead(await receive(heard).catch(() => 503)).end()
    })
  })

const startSandbox = async (
  port: number,
  folder: string,
  modes: Readonly<Record<string, string>>,
): Promise<ChildProcess> => {
  const env = { ...process.env, SANDBOX_PORT: String(port), HAAT_STATE: folder, ...modes }
  const child = spawn(process.execPath, [sandboxMain], { env, stdio: "ignore" })
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until("the sandbox gateway", isUp)
  return child
}

/** The sandbox gateway as a process of its own, with its books in a temporary folder. */
export const openGateway = async (
  receive: (heard: Heard) => Promise<number>,
  modes: Readonly<Record<string, string>> = {},
) => {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"))
  const door = webhookDoor(receive)
  const [doorPort, port] = [await listen(door), await freePort()]
  const child = await startSandbox(port, folder, modes)
  return {
    /** The gateway's own books. */
    ledgerFile: join(folder, "gateway-sandbox", `ledger-${port}.sqlite`),
    env: {
      PAYMENT_SANDBOX_URL: `http://127.0.0.1:${port}`,
      PAYMENT_WEBHOOK_URL: `http://127.0.0.1:${doorPort}/webhook`,
    },
    /** The buyer presses "pay" on the gateway's page. */
    buyerPays: (redirectUrl: string) => fetch(`${redirectUrl}/pay`, { method: "POST", redirect: "manual" }),
    stop: async () => {
      const gone = new Promise((go) => child.once("exit", go))
      child.kill("SIGTERM")
      await gone
      door.closeAllConnections()
      await new Promise((go) => door.close(go))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
