import { type APIRequestContext, expect, test } from "@playwright/test"

const ours = { "content-type": "application/json", "x-haat-client": "web" }
const addOne = JSON.stringify({ json: { sku: "SUP-01-X", quantity: 1 } })

const skuOf = async (request: APIRequestContext): Promise<string> => {
  const found = await request.get("/api/v1/search?q=shoes&pincode=560001&page_size=1")
  const { items } = (await found.json()) as { readonly items: readonly { readonly sku: string }[] }
  return items[0]?.sku ?? "no shoes found"
}

const visitor = async (request: APIRequestContext) => {
  const { token } = (await (await request.post("/api/v1/sessions")).json()) as { readonly token: string }
  return { authorization: `Bearer ${token}` }
}

test.describe("a page of another site", () => {
  const post = (request: APIRequestContext, headers: Record<string, string>) =>
    request.post("/api/trpc/basket.add", { data: Buffer.from(addOne), headers })

  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    test(`can't call a mutation by a form of ${type}`, async ({ request }) => {
      for (const more of [{}, { "x-haat-client": "web" }])
        expect((await post(request, { "content-type": type, ...more })).status()).toBe(415)
    })
  }

  test("can't call one by its own script, by GET or in another method's name", async ({ request }) => {
    expect((await post(request, { ...ours, origin: "https://evil.example" })).status()).toBe(403)
    expect((await post(request, { ...ours, origin: "null" })).status()).toBe(403)
    expect((await post(request, { ...ours, "sec-fetch-site": "cross-site" })).status()).toBe(403)
    expect((await post(request, { ...ours, "sec-fetch-site": "same-site" })).status()).toBe(403)
    expect((await post(request, { "content-type": "application/json" })).status()).toBe(403)
    const input = `input=${encodeURIComponent(addOne)}`
    expect((await request.get(`/api/trpc/basket.add?${input}`, { headers: ours })).status()).toBe(405)
    const disguised = { headers: { ...ours, "x-http-method-override": "POST" } }
    expect((await request.get(`/api/trpc/basket.add?${input}`, disguised)).status()).toBe(405)
  })
})

test("a request holds ten calls and no more, however it is written", async ({ request }) => {
  const batch = (calls: number) =>
    request.get(
      `/api/trpc/${Array.from({ length: calls }, () => "catalog.categories").join(",")}?batch=1&input=%7B%7D`,
    )
  expect((await batch(10)).status()).toBe(200)
  expect((await batch(11)).status()).toBe(400)
  expect((await request.get(`/api/trpc/${",".repeat(5000)}?batch=1&input=%7B%7D`)).status()).toBe(414)
  const large = Buffer.alloc(300_000, 32)
  expect((await request.post("/api/trpc/basket.add", { data: large, headers: ours })).status()).toBe(413)
})

test("no webhook counts without the gateway's signature", async ({ request }) => {
  const now = Math.floor(Date.now() / 1000)
  const send = (headers: Record<string, string>, provider = "sandbox", data = '{"type":"captured"}') =>
    request.post(`/api/webhooks/payment/${provider}`, { data: Buffer.from(data), headers })
  for (const signature of ["", "x", `t=${now},v1=${"0".repeat(64)}`, `t=${now}`, `t=${now},v1=`, "t=,v1="])
    expect((await send({ "haat-signature": signature })).status(), signature).toBe(400)
  expect((await send({})).status()).toBe(400)
  expect((await send({ "haat-signature": "x" }, "another")).status()).toBe(400)
  expect((await send({ "haat-signature": "x" }, "sandbox", "x".repeat(300_000))).status()).toBe(413)
})

const quantities = ["-1", "0", "1.5", "1e9", '"1"', "null", "9007199254740992", "[1]", "true", "NaN", "11"]

test("a quantity is a whole number from 1 to 10, and nothing else reaches the cart", async ({ request }) => {
  const [sku, who] = [await skuOf(request), await visitor(request)]
  const line = `/api/v1/cart/lines/${encodeURIComponent(sku)}`
  for (const quantity of quantities) {
    const body = Buffer.from(`{"quantity":${quantity}}`)
    const headers = { ...who, "content-type": "application/json" }
    for (const method of ["PUT", "PATCH"])
      expect((await request.fetch(line, { method, data: body, headers })).status(), quantity).toBe(400)
    const call = Buffer.from(`{"json":{"sku":"${sku}","quantity":${quantity}}}`)
    for (const name of ["add", "setQuantity"])
      expect(
        (await request.post(`/api/trpc/basket.${name}`, { data: call, headers: ours })).status(),
        quantity,
      ).toBe(400)
  }
  expect(await (await request.get("/api/v1/cart", { headers: who })).json()).toMatchObject({ count: 0 })
})

test("nobody sets what the server decides", async ({ request }) => {
  const [sku, who] = [await skuOf(request), await visitor(request)]
  const line = `/api/v1/cart/lines/${encodeURIComponent(sku)}`
  for (const extra of ["price", "total", "status", "stock", "ownerKey", "userId", "version", "createdAt"]) {
    const put = await request.put(line, { data: { quantity: 1, [extra]: 1 }, headers: who })
    expect(put.status(), extra).toBe(400)
    const data = { json: { sku, quantity: 1, [extra]: 1 } }
    const add = await request.post("/api/trpc/basket.add", { data, headers: ours })
    expect(add.status(), extra).toBe(400)
  }
  expect(await (await request.get("/api/v1/cart", { headers: who })).json()).toMatchObject({ count: 0 })
})

test("nobody signs up with rights", async ({ request, baseURL }) => {
  for (const extra of [
    { role: "admin" },
    { supplierId: "SUP-01" },
    { isAdmin: true },
    { emailVerified: true },
  ]) {
    const email = `${crypto.randomUUID()}@haat.example`
    const data = { email, name: "Asha Rao", password: "a-long-password", ...extra }
    const up = await request.post("/api/auth/sign-up/email", { data, headers: { origin: baseURL ?? "" } })
    expect([400, 422], JSON.stringify(extra)).toContain(up.status())
  }
})
