import {
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
  request,
  type Server,
} from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, expect, it } from "vitest"
import { boundedBody } from "../guard/bounded-body.ts"
import type { Door } from "./door.ts"
import { createFront } from "./front.ts"
import { close, listen } from "./listen.ts"

const headers = [["X-Frame-Options", "DENY"]] as const
const open = new Set<Server>()

afterEach(async () => {
  for (const server of open) server.closeAllConnections()
  await Promise.all([...open].map(close))
  open.clear()
})

const start = async (...doors: readonly Door[]) => {
  const server = createFront({
    doors,
    headers,
    next: (_, outgoing) => outgoing.end("next"),
  })
  open.add(server)
  await listen(server, { host: "127.0.0.1", port: 0 })
  return { server, port: (server.address() as AddressInfo).port }
}

const answerOf = (asked: ClientRequest): Promise<IncomingMessage & { readonly text: string }> =>
  new Promise((answered, failed) => {
    asked.on("error", failed)
    asked.on("response", async (incoming) => {
      let text = ""
      for await (const piece of incoming) text += String(piece)
      answered(Object.assign(incoming, { text }))
    })
  })

const ask = (
  port: number,
  path: string,
  { body, ...options }: RequestOptions & { readonly body?: string } = {},
) => {
  const asked = request({ host: "127.0.0.1", port, path, agent: false, ...options })
  asked.end(body)
  return answerOf(asked)
}

const door = (answer: Door["open"], path = /^\/door\/(\w+)$/): Door => ({
  methods: ["GET", "POST"],
  path,
  open: answer,
})

it("opens a door where method and path fit, and leaves all else to Next", async () => {
  const { port } = await start(door(async (request, parts) => Response.json([request.url, ...parts])))
  const { text, headers: told } = await ask(port, "/door/a?b=%20c", { headers: { host: "shop.example" } })
  expect(JSON.parse(text)).toEqual(["http://shop.example/door/a?b=%20c", "a"])
  expect(told).toMatchObject({ "x-frame-options": "DENY", "content-type": "application/json" })
  const others = [
    ask(port, "/door/a", { method: "PUT" }),
    ask(port, "/door/a", { method: "OPTIONS" }),
    ...["/door/a/", "/door//a", "/door/%61", "/door/../door/a", "/x/door/a"].map((path) => ask(port, path)),
    ask(port, "http://shop.example/door/a"),
  ]
  for (const { text: said } of await Promise.all(others)) expect(said).toBe("next")
  const head = await ask(port, "/door/a", { method: "HEAD" })
  expect(head.headers["x-frame-options"]).toBeUndefined()
})

it("passes on each cookie, an empty answer and every status", async () => {
  const cookies = new Headers([
    ["set-cookie", "a=1; Path=/"],
    ["set-cookie", "b=2; Path=/"],
  ])
  const { port } = await start(door(async () => new Response(null, { status: 204, headers: cookies })))
  const { statusCode, headers: told } = await ask(port, "/door/a")
  expect([statusCode, told["set-cookie"]]).toEqual([204, ["a=1; Path=/", "b=2; Path=/"]])
})

it("compresses long answers for who takes it, unless they forbid it, and none that is short", async () => {
  const { port } = await start(
    door(async (_, [size]) => Response.json("x".repeat(Number(size))), /^\/sized\/(\d+)$/),
    door(async () =>
      Response.json("x".repeat(5000), { headers: { "cache-control": "private, no-transform" } }),
    ),
  )
  const encodingOf = async (path: string, takes = "gzip") =>
    (await ask(port, path, { headers: { "accept-encoding": takes } })).headers["content-encoding"]
  expect(await encodingOf("/sized/5000")).toBe("gzip")
  expect(await encodingOf("/sized/5000", "br")).toBe("br")
  expect(await encodingOf("/sized/5000", "identity")).toBeUndefined()
  expect(await encodingOf("/sized/500")).toBeUndefined()
  expect(await encodingOf("/door/a")).toBeUndefined()
})

it("reads no further than a door allows, whether the size is announced or not, and answers", async () => {
  const { port } = await start(
    door(async (request) => {
      const body = await boundedBody(request, 1000)
      return Response.json(body?.length ?? null, { status: body === null ? 413 : 200 })
    }),
  )
  const send = (headers: Record<string, string>, size: number) =>
    ask(port, "/door/a", { method: "POST", headers, body: "x".repeat(size) })
  expect(await send({ "content-length": "1000" }, 1000)).toMatchObject({ statusCode: 200, text: "1000" })
  expect(await send({ "transfer-encoding": "chunked" }, 1000)).toMatchObject({
    statusCode: 200,
    text: "1000",
  })
  expect((await send({ "content-length": "200000" }, 200_000)).statusCode).toBe(413)
  expect((await send({ "transfer-encoding": "chunked" }, 200_000)).statusCode).toBe(413)
})

it("says nothing of a door that throws but that it failed", async () => {
  const { port } = await start(door(() => Promise.reject(new Error("secret"))))
  const { statusCode, text, headers: told } = await ask(port, "/door/a")
  expect([statusCode, text, told["x-frame-options"]]).toEqual([500, "", "DENY"])
})

it("tells a door when its client has gone", async () => {
  const [heard, aborted] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const { port } = await start(
    door(({ signal }) => {
      heard.resolve()
      return new Promise((answer) => {
        signal.addEventListener("abort", () => {
          aborted.resolve()
          answer(Response.json("late"))
        })
      })
    }),
  )
  const asked = request({ host: "127.0.0.1", port, path: "/door/a", agent: false })
  asked.on("error", () => undefined)
  asked.end()
  await heard.promise
  asked.destroy()
  await aborted.promise
  expect((await ask(port, "/elsewhere")).text).toBe("next")
})

it("keeps a connection for longer than a proxy does, which may ask over it again", async () => {
  const { port } = await start(door(() => Promise.resolve(Response.json("kept"))))
  const asksOn = { headers: { connection: "keep-alive" } }
  for (const path of ["/door/a", "/elsewhere"]) {
    const { headers: told } = await ask(port, path, asksOn)
    expect(Number(/^timeout=(\d+)$/.exec(String(told["keep-alive"]))?.[1])).toBeGreaterThan(60)
  }
})

it("ends what it began before it closes, and keeps no connection for another request", async () => {
  const [heard, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<Response>()]
  const { server, port } = await start(
    door(() => {
      heard.resolve()
      return answer.promise
    }),
  )
  const kept = ask(port, "/door/a", { headers: { connection: "keep-alive" } })
  await heard.promise
  const closed = close(server)
  await expect(ask(port, "/elsewhere")).rejects.toThrow("ECONNREFUSED")
  answer.resolve(Response.json("done"))
  expect((await kept).text).toBe('"done"')
  await closed
})
