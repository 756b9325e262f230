import { webEnv } from "@haat/platform/env"
import { beforeAll, describe, expect, it } from "vitest"
import { type Way, wayNames, ways } from "./front/testing/ways.ts"

let way: Way

const { origin } = new URL(webEnv().publicUrl)
const base = `${origin}/api/trpc/`
const own = { "content-type": "application/json", "x-haat-client": "web", origin }

const post = (path: string, body: BodyInit, headers: Record<string, string> = own) =>
  way.ask(new Request(base + path, { method: "POST", body, headers }))

const add = JSON.stringify({ json: { sku: "A", quantity: 1 } })

describe.each(wayNames)("%s", (name) => {
  beforeAll(async () => {
    way = await ways[name]()
    return way.end
  })

  it("takes mutations from our own pages only", async () => {
    const status = async (headers: Record<string, string>) => (await post("basket.add", add, headers)).status
    expect(await status({ ...own, origin: "https://evil.example" })).toBe(403)
    expect(await status({ ...own, "sec-fetch-site": "cross-site" })).toBe(403)
    expect(await status({ "content-type": "application/json" })).toBe(403)
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
      expect(await status({ ...own, "content-type": type })).toBe(415)
  })

  it("takes no mutation by GET and knows no other method", async () => {
    const input = encodeURIComponent(add)
    const got = await way.ask(new Request(`${base}basket.add?input=${input}`))
    expect(got.status).toBe(405)
    expect((await way.ask(new Request(`${base}basket.add`, { method: "PUT", body: add }))).status).toBe(405)
  })

  it("refuses a crowd in one request before it builds anything", async () => {
    const calls = Array.from({ length: 11 }, () => "header.state").join(",")
    expect((await way.ask(new Request(`${base}${calls}?batch=1&input={}`))).status).toBe(400)
    expect((await way.ask(new Request(base + ",".repeat(10_000)))).status).toBe(414)
    const long = await way.ask(new Request(`${base}header.state?input=${"x".repeat(20_000)}`))
    // Over a socket Node itself reads no head that long.
    expect([414, 431]).toContain(long.status)
    expect((await post("basket.add", `{"json":"${"x".repeat(300_000)}"}`)).status).toBe(413)
  })

  it("tells nothing of itself to who asks for what isn't there", async () => {
    const answer = await way.ask(new Request(`${base}__proto__.constructor`))
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toMatch(/stack|node_modules|\.ts/)
  })

  it("lets one visitor order only so often, whatever is ordered", async () => {
    const opened = await post(
      "basket.setWish",
      JSON.stringify({ json: { productId: "walker", wished: false } }),
    )
    const cookie = (opened.headers.getSetCookie()[0] ?? "").split(";")[0] ?? ""
    const order = () => post("ordering.place", JSON.stringify({ json: {} }), { ...own, cookie })
    const statuses: number[] = []
    for (let call = 0; call < 201; call += 1) statuses.push((await order()).status)
    expect(statuses.slice(0, 200).every((status) => status === 400)).toBe(true)
    expect(statuses[200]).toBe(429)
  })

  it("says who may keep an answer, and gives a visitor the cookie once", async () => {
    const read = await way.ask(new Request(`${base}header.state`))
    expect(read.headers.get("cache-control")).toBe("private, no-store, no-transform")
    expect(read.headers.get("content-type")).toBe("application/json")
    expect(read.headers.getSetCookie()).toEqual([])
    const wish = JSON.stringify({ json: { productId: "walker", wished: false } })
    const first = await post("basket.setWish", wish)
    const [cookie = ""] = first.headers.getSetCookie()
    expect(cookie).toMatch(/^haat_visitor=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax/)
    const again = await post("basket.setWish", wish, { ...own, cookie: cookie.split(";")[0] ?? "" })
    expect(again.headers.getSetCookie()).toEqual([])
  })
})
