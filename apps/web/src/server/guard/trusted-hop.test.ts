import { createServer } from "node:http"
import { expect, it } from "vitest"
import { guardServers, peerOf, settleClaims } from "./trusted-hop.ts"

it("believes the socket alone where no proxy of ours stands before us", () => {
  expect(peerOf({ "x-forwarded-for": "1.1.1.1" }, "::ffff:10.0.0.9", 0)).toBe("10.0.0.9")
})

it("counts our proxies from the right, so a client's own entries never count", () => {
  const headers = { "x-forwarded-for": "6.6.6.6, 2.2.2.2, 10.0.0.1" }
  expect(peerOf(headers, "10.0.0.2", 1)).toBe("10.0.0.1")
  expect(peerOf(headers, "10.0.0.2", 2)).toBe("2.2.2.2")
  expect(peerOf({}, "10.0.0.2", 1)).toBe("10.0.0.2")
})

it("drops what a client claims", () => {
  const headers = {
    "x-haat-peer": "6.6.6.6",
    "cf-ipcountry": "DE",
    "x-middleware-subrequest": "a",
    host: "h",
  }
  settleClaims(headers, "10.0.0.9")
  expect(headers).toEqual({ "x-haat-peer": "10.0.0.9", host: "h" })
})

it("tells a first visit's region on a real server, by the address we believe, never by the client's word", async () => {
  const asked: string[] = []
  guardServers((address) => {
    asked.push(address)
    return { country: "IN", subdivision: "WB" }
  })
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)))
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  const regionFor = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
    return ((await answer.json()) as Record<string, string>)["x-haat-region"]
  }
  const lie = { "x-haat-region": "north", "x-forwarded-for": "6.6.6.6" }
  expect(await regionFor("/", lie)).toBe("east")
  expect(await regionFor("/s?q=tea", lie)).toBeUndefined()
  expect(await regionFor("/", { ...lie, cookie: "haat_region=west" })).toBeUndefined()
  expect(asked).toEqual(["127.0.0.1"])
  server.close()
})

it("works on a real server before its own listener", async () => {
  guardServers()
  const server = createServer(({ headers, rawHeaders }, response) =>
    response.end(JSON.stringify({ headers, rawHeaders })),
  )
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  const claims = { "X-Forwarded-For": "6.6.6.6", "X-Haat-Peer": "6.6.6.6", "x-kept": "yes" }
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: claims })
  const { headers, rawHeaders } = (await answer.json()) as {
    readonly headers: Record<string, string>
    readonly rawHeaders: readonly string[]
  }
  server.close()
  expect(headers["x-haat-peer"]).toBe("127.0.0.1")
  expect(headers["x-forwarded-for"]).toBeUndefined()
  expect(rawHeaders).not.toContain("6.6.6.6")
  expect(rawHeaders.slice(rawHeaders.indexOf("x-haat-peer"))).toEqual(["x-haat-peer", "127.0.0.1"])
  expect(rawHeaders[rawHeaders.indexOf("x-kept") + 1]).toBe("yes")
})
