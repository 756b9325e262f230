import { type APIRequestContext, expect, type Page, test } from "@playwright/test"
import { ownWord } from "../fixtures/fed.ts"
import { recordsWith, type ToldRecord, toldIn } from "../fixtures/topics.ts"

const pincode = "560001"
/** What a browser says of itself with each request: nobody keeps it of a search. */
const about = { "user-agent": "telltale/7.7", "accept-language": "sa-IN", "x-forwarded-for": "203.0.113.77" }

type Found = {
  readonly total: number
  readonly items: readonly { readonly product_id: string }[]
  readonly facets: readonly { readonly key: string; readonly values: readonly { readonly value: string }[] }[]
}

const visitorOf = async (request: APIRequestContext) => {
  const answer = await request.post("/api/v1/sessions")
  const { token } = (await answer.json()) as { readonly token: string }
  const [id = "", signature = ""] = token.split(".")
  return { id, signature, headers: { ...about, authorization: `Bearer ${token}` } }
}

const find = async (
  request: APIRequestContext,
  params: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Promise<Found> => {
  const answer = await request.get("/api/v1/search", { params: { pincode, ...params }, headers })
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as Found
}

/** The records that a text led to, once there are so many. */
const recordsOf = async (text: string, count: number): Promise<readonly ToldRecord[]> => {
  let records: readonly ToldRecord[] = []
  await expect
    .poll(
      async () => {
        records = await recordsWith("search.query", text)
        return records.length
      },
      { timeout: 60_000, intervals: [1000] },
    )
    .toBe(count)
  return records
}

/** What the note under each list calls each thing that an event may tell. */
const noteNames: Readonly<Record<string, RegExp>> = {
  visitorId: /a random number for the browser/,
  query: /what is searched/,
  filters: /with its filters/,
  priceMaxMinor: /with its filters/,
  ratingAtLeast: /with its filters/,
  sort: /sort order/,
  pincode: /pincode/,
  page: /page/,
  total: /how much was found/,
  productId: /which result is opened/,
  position: /where it stood/,
}

const envelope = ["id", "key", "occurredAt", "payload", "traceparent", "type", "version"]

const expectNothingElse = async (page: Page, records: readonly ToldRecord[], signature: string) => {
  await page.goto("/s?q=mug")
  const note = (await page.getByText("To put first what people look for").textContent()) ?? ""
  for (const record of records) {
    const { payload, ...told } = toldIn(record)
    expect(envelope, "the envelope").toEqual(expect.arrayContaining(Object.keys(told)))
    for (const name of Object.keys(payload))
      expect(note, `the note on ${name}`).toMatch(noteNames[name] ?? /^$/)
    expect(record.value).not.toContain(signature)
    expect(record.value).not.toMatch(/telltale|sa-IN|203\.0\.113|127\.0\.0\.1|@/)
  }
}

test("a search and the result that is opened stand in Kafka as they were asked and seen, with nothing that the note doesn't name", async ({
  request,
  page,
}) => {
  const visitor = await visitorOf(request)
  const { facets } = await find(request, { q: "mug" }, visitor.headers)
  const brand = facets.find(({ key }) => key === "brand")?.values[0]?.value ?? ""
  const narrowed = { q: "mug", filter: `brand:${brand}`, price_max: String(5000_00), sort: "rating" }
  const { total, items } = await find(request, narrowed, visitor.headers)
  expect(total).toBeGreaterThan(0)
  const position = items.length
  const opened = { text: "mug", productId: items[position - 1]?.product_id ?? "", position }
  const told = await request.post("/api/trpc/search.opened", {
    data: { json: opened },
    headers: { ...visitor.headers, "x-haat-client": "e2e", cookie: `haat_pincode=${pincode}` },
  })
  expect(told.status(), await told.text()).toBe(200)

  const records = await recordsOf(visitor.id, 3)
  const events = records.map(toldIn)
  expect(records.map(({ key }) => key)).toEqual([visitor.id, visitor.id, visitor.id])
  const asked = { visitorId: visitor.id, query: "mug", pincode, page: 1 }
  expect(events.map(({ type, payload }) => ({ type, payload }))).toEqual([
    {
      type: "search.searched.v1",
      payload: { ...asked, filters: {}, sort: "relevance", total: expect.any(Number) },
    },
    {
      type: "search.searched.v1",
      payload: { ...asked, filters: { brand: [brand] }, priceMaxMinor: 5000_00, sort: "rating", total },
    },
    {
      type: "search.result_opened.v1",
      payload: { visitorId: visitor.id, query: "mug", productId: opened.productId, position, pincode },
    },
  ])
  await expectNothingElse(page, records, visitor.signature)
})

test("of who asks by Global Privacy Control not to be followed a search tells nobody, and what is opened nothing", async ({
  request,
  page,
}) => {
  const visitor = await visitorOf(request)
  const headers = { ...visitor.headers, "sec-gpc": "1" }
  const query = `mug ${ownWord()}`
  const { items } = await find(request, { q: query }, headers)
  const opened = { text: query, productId: items[0]?.product_id ?? "P-1", position: 1 }
  const told = await request.post("/api/trpc/search.opened", {
    data: { json: opened },
    headers: { ...headers, "x-haat-client": "e2e" },
  })
  expect(told.status()).toBe(200)
  // What comes after it in the same process would come after it in Kafka, too.
  const last = `mug ${ownWord()}`
  await find(request, { q: last }, visitor.headers)
  await recordsOf(last, 1)
  const records = await recordsOf(query, 1)
  expect(records.map((record) => toldIn(record).payload.visitorId)).toEqual(["nobody"])
  expect(records[0]?.key).not.toBe(visitor.id)
  expect(records[0]?.value).not.toContain(visitor.id)
  await expectNothingElse(page, records, visitor.signature)
})
