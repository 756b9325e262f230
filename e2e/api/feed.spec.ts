import { randomBytes } from "node:crypto"
import { ReadableStream } from "node:stream/web"
import { type APIRequestContext, expect, test } from "@playwright/test"

const ownKey = "haat-demo-key-sup-01"
const otherKey = "haat-demo-key-sup-02"
const columns = "id,title,brand,category,price,mrp,stock"

/** A word and an id that no other run uses. */
const item = () => {
  const mark = randomBytes(5).toString("hex")
  const word = `kalai${mark.replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "q")}`
  return { id: `E2E-${mark}`, word }
}

type Item = ReturnType<typeof item>

const rowOf = ({ id, word }: Item, price = "499.00") =>
  `${id},Copper tumbler ${word},Kansara,Kitchen,${price},699.00,WH-BLR=10\n`

const send = (request: APIRequestContext, key: string, csv: string) =>
  request.post("/api/v1/feeds", {
    data: Buffer.from(csv),
    headers: { authorization: `Bearer ${key}`, "content-type": "text/csv" },
  })

type Report = {
  readonly rows: number
  readonly submitted: number
  readonly unchanged: number
  readonly rejected: number
  readonly errors: readonly unknown[]
}

const accepted = async (request: APIRequestContext, key: string, csv: string): Promise<Report> => {
  const answer = await send(request, key, csv)
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as Report
}

type Found = { readonly sku: string; readonly price_minor: number }

const found = async (request: APIRequestContext, word: string): Promise<readonly Found[]> => {
  const answer = await request.get(`/api/v1/search?q=${word}&pincode=560001`)
  const { items } = (await answer.json()) as { readonly items: readonly Found[] }
  return items.map(({ sku, price_minor }) => ({ sku, price_minor }))
}

test("a fed product can be found, changed, and fed again without effect", async ({ request }) => {
  const one = item()
  const feed = `${columns}\n${rowOf(one)}`
  expect(await accepted(request, ownKey, feed)).toMatchObject({ rows: 1, submitted: 1, rejected: 0 })
  const shown = () => found(request, one.word)
  const sku = `SUP-01-${one.id}`
  await expect.poll(shown).toEqual([{ sku, price_minor: 49_900 }])
  expect(await accepted(request, ownKey, feed)).toMatchObject({ submitted: 0, unchanged: 1 })
  const cheaper = `${columns}\n${rowOf(one, "449.00")}`
  expect(await accepted(request, ownKey, cheaper)).toMatchObject({ submitted: 1, unchanged: 0 })
  await expect.poll(shown).toEqual([{ sku, price_minor: 44_900 }])
})

test("a wrong row is told by line, column, code and hint, and stops no other row", async ({ request }) => {
  const [good, bad] = [item(), item()]
  const report = await accepted(request, ownKey, `${columns}\n${rowOf(good)}${rowOf(bad, "cheap")}`)
  expect(report).toMatchObject({ rows: 2, submitted: 1, rejected: 1 })
  expect(report.errors).toEqual([
    { line: 3, column: "price", value: "cheap", code: "BAD_PRICE", hint: expect.stringContaining("rupees") },
  ])
  await expect.poll(() => found(request, good.word)).toHaveLength(1)
  expect(await found(request, bad.word)).toEqual([])
})

test("a supplier's key reaches this supplier's items only", async ({ request }) => {
  const one = item()
  await accepted(request, ownKey, `${columns}\n${rowOf(one)}`)
  await expect.poll(() => found(request, one.word)).toHaveLength(1)
  await accepted(request, otherKey, `${columns}\n${rowOf(one, "1.00")}`)
  const both = async () =>
    [...(await found(request, one.word))].sort((left, right) => left.sku.localeCompare(right.sku))
  await expect.poll(both).toEqual([
    { sku: `SUP-01-${one.id}`, price_minor: 49_900 },
    { sku: `SUP-02-${one.id}`, price_minor: 100 },
  ])
})

test("nobody feeds without a key, with a wrong key or in an unknown format", async ({ request }) => {
  const one = item()
  const feed = `${columns}\n${rowOf(one)}`
  for (const key of ["", "wrong", "haat-demo-key-sup-99", "x".repeat(5000)])
    expect((await send(request, key, feed)).status(), `key ${key.slice(0, 30)}`).toBe(401)
  const headers = { authorization: `Bearer ${ownKey}`, "content-type": "application/x-www-form-urlencoded" }
  expect((await request.post("/api/v1/feeds", { data: feed, headers })).status()).toBe(415)
})

test("a feed of 12 MB is read whole as it streams in", async ({ baseURL }) => {
  const words = "steel and copper ".repeat(60)
  const rows = 12_000
  const lines = function* () {
    yield Buffer.from("id,title,brand,category,price,description\n")
    for (let row = 0; row < rows; row += 1)
      yield Buffer.from(`BULK-${row},Bulk tumbler ${row},Kansara,Kitchen,${100 + (row % 900)}.00,${words}\n`)
  }
  const answer = await fetch(`${baseURL}/api/v1/feeds?dry_run=true`, {
    method: "POST",
    body: ReadableStream.from(lines()),
    headers: { authorization: `Bearer ${ownKey}`, "content-type": "text/csv" },
    duplex: "half",
  } as RequestInit)
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ rows, submitted: rows, rejected: 0, complete: true })
})
