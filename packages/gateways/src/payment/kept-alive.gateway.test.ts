import { createServer, type Server } from "node:http"
import type { AddressInfo, Socket } from "node:net"
import { afterAll, beforeAll, expect, it } from "vitest"
import { keptAlive } from "./kept-alive.gateway.ts"

const sockets = new Set<Socket>()
let server: Server
let url = ""

beforeAll(async () => {
  server = createServer(async (request, response) => {
    sockets.add(request.socket)
    const path = request.url ?? ""
    if (path === "/silent") return
    if (path === "/half") return void response.writeHead(200, { "content-length": 10 }).write("half")
    if (path === "/cut") return void request.socket.destroy()
    if (path === "/elsewhere") return void response.writeHead(302, { location: "/echo" }).end()
    let body = ""
    for await (const part of request) body += String(part)
    response.setHeader("x-told", request.headers["x-asked"] ?? "nothing")
    response.end(`${request.method} ${body}`)
  })
  await new Promise<void>((go) => server.listen(0, "127.0.0.1", () => go()))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const call = (path: string, more: { method?: "GET" | "POST"; body?: string; timeoutMs?: number } = {}) =>
  keptAlive(url)({
    ...{ method: "GET", path, headers: { "x-asked": "this" }, body: undefined, timeoutMs: 2000 },
    ...more,
  })

it("sends what it is given, over one connection", async () => {
  const exchange = keptAlive(url)
  const ask = (body: string) =>
    exchange({ method: "POST", path: "/echo", headers: { "x-asked": "this" }, body, timeoutMs: 2000 })
  sockets.clear()
  expect(await ask("grüße")).toMatchObject({ status: 200, text: "POST grüße", headers: { "x-told": "this" } })
  expect((await ask("again")).text).toBe("POST again")
  expect(sockets.size).toBe(1)
  expect((await call("/echo")).text).toBe("GET ")
})

it("follows nowhere", async () => {
  expect(await call("/elsewhere")).toMatchObject({ status: 302, text: "" })
})

it("throws at silence, at half an answer and at a broken connection", async () => {
  await expect(call("/silent", { timeoutMs: 50 })).rejects.toThrow("no answer in 50 ms")
  await expect(call("/half", { timeoutMs: 50 })).rejects.toThrow()
  await expect(call("/cut")).rejects.toThrow()
})
