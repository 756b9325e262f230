import { expect, test } from "@playwright/test"
import { figuresAt } from "../fixtures/figures.ts"
import { sign } from "../fixtures/gateway.ts"
import { inputFor, procedures } from "../fixtures/procedures.ts"
import { checkFeed, type Report } from "../fixtures/raw-feed.ts"
import { openStorefront } from "../fixtures/storefront.ts"

/** As text: JSON.parse makes own keys of them, which a careless merge then writes through. */
const keys = [
  `"__proto__":{"polluted":"yes"}`,
  `"constructor":{"prototype":{"polluted":"yes"}}`,
  `"__proto__.polluted":"yes"`,
  `"a":{"__proto__":{"polluted":"yes"}},"b":[{"__proto__":{"polluted":"yes"}}]`,
]
/** What superjson is told of a value: places within it, by path. */
const places = ["__proto__.polluted", "constructor.prototype.polluted", "a.__proto__.polluted"]
const meta = JSON.stringify({
  values: Object.fromEntries(places.map((path) => [path, ["Date"]])),
  referentialEqualities: { a: places },
})

test("S45: nothing that is sent becomes a part of every object", async () => {
  test.setTimeout(300_000)
  const shop = await openStorefront({})
  const ask = async (path: string, init: RequestInit = {}): Promise<void> => {
    const answer = await fetch(`${shop.url}${path}`, init)
    expect(answer.status, path).toBeLessThan(500)
    expect(await answer.text(), path).not.toContain("polluted is not")
  }
  const send = (path: string, body: string, type = "application/json", more: Record<string, string> = {}) =>
    ask(path, {
      method: "POST",
      body,
      headers: { "content-type": type, origin: shop.url, "x-haat-client": "e2e", ...more },
    })
  try {
    for (const { path, type, input } of procedures()) {
      const honest = JSON.stringify(input === null ? {} : inputFor(input, {})).slice(1, -1)
      const within = [honest, ...keys].filter(Boolean).join(",")
      for (const body of [`{"json":{${within}}}`, `{"json":{"a":{"b":1}},${keys.join(",")},"meta":${meta}}`])
        await (type === "mutation"
          ? send(`/api/trpc/${path}`, body)
          : ask(`/api/trpc/${path}?input=${encodeURIComponent(body)}`))
    }
    for (const key of keys) {
      const body = `{${key}}`
      for (const path of [
        "/api/v1/orders",
        "/api/auth/sign-in/email",
        "/api/auth/sign-up/email",
        "/api/trpc/basket.add",
      ])
        await send(path, body)
      await send("/api/webhooks/payment/sandbox", body, "application/json", { "haat-signature": sign(body) })
      await send("/api/trpc/basket.add,basket.add?batch=1", `{"0":${body},"__proto__":${body}}`)
    }
    const form = "__proto__[polluted]=yes&constructor[prototype][polluted]=yes&__proto__.polluted=yes"
    for (const path of ["/api/trpc/basket.add", "/api/v1/orders", "/api/auth/sign-in/email"])
      await send(path, form, "application/x-www-form-urlencoded")
    for (const path of ["/", "/s", "/api/v1/search", "/api/v1/suggest", "/cart"])
      await ask(`${path}?q=mug&pincode=560001&${form}`, {
        headers: { cookie: "__proto__=polluted; __proto__[polluted]=yes; constructor=polluted" },
      })
    for (const key of keys)
      await checkFeed(shop.url, { type: "application/x-ndjson", body: `{"id":"1",${key}}\n` })
    for (const column of ["__proto__", "constructor.prototype", "attr:__proto__", "options.__proto__"])
      await checkFeed(shop.url, { type: "text/csv", body: `id,title,${column}\n1,a,polluted\n` })

    expect((await figuresAt(shop.metricsUrl)).addedNames, "names that every object has now").toBe(0)
  } finally {
    await shop.close()
  }
})

test("S45: names of every object's own are no filters, queries or inputs", async ({ request }) => {
  for (const name of ["__proto__", "constructor", "prototype", "__proto__.polluted"]) {
    const listed = await request.get("/api/v1/search", {
      params: { q: "mug", pincode: "560001", filter: `${name}:polluted` },
    })
    expect([200, 400], name).toContain(listed.status())
    expect(await listed.text()).not.toMatch(/\[object|polluted is not|TypeError/)
    const input = encodeURIComponent(`{"json":{"text":"mug","filters":{"${name}":["polluted"]}}}`)
    expect([200, 400], name).toContain(
      (await request.get(`/api/trpc/search.products?input=${input}`)).status(),
    )
    const bare = encodeURIComponent(`{"json":{"text":"mug","${name}":{"polluted":"yes"}}}`)
    expect([200, 400], name).toContain(
      (await request.get(`/api/trpc/search.products?input=${bare}`)).status(),
    )
    const meta = encodeURIComponent(
      JSON.stringify({ json: { text: "mug" }, meta: { values: { [`${name}.polluted`]: ["Date"] } } }),
    )
    expect([200, 400], name).toContain(
      (await request.get(`/api/trpc/search.products?input=${meta}`)).status(),
    )
  }
})

test("S45: a strange key in a feed is the reason its row is refused for", async ({ baseURL }) => {
  const own = '{"id":"1","title":"a"}'
  for (const key of ["__proto__", "constructor", "prototype"]) {
    const body = `{"id":"1","title":"a","${key}":{"polluted":"yes"}}\n${own}\n`
    const { status, text } = await checkFeed(baseURL, { type: "application/x-ndjson", body })
    expect(status, text).toBe(200)
    const { errors } = JSON.parse(text) as Report
    const strange = errors.filter(({ code }) => code === "FORBIDDEN_COLUMN")
    expect(strange, text).toMatchObject([{ line: 1, column: key }])
    const columns = await checkFeed(baseURL, { type: "text/csv", body: `id,title,${key}\n1,a,polluted\n` })
    expect(columns.status, columns.text).toBe(422)
    expect(columns.text).toContain(key)
  }
})
