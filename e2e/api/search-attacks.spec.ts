import { expect, test } from "@playwright/test"

const statusOf = async (get: Promise<{ status: () => number }>): Promise<number> => (await get).status()

const texts = [
  `kurta' OR '1'='1`,
  `"; DROP TABLE search_tuning; --`,
  `{"$ne":null}`,
  `{"$where":"sleep(5000)"}`,
  `*:* OR _exists_:title`,
  `title:(kurta) AND NOT brand:*`,
  `{"query":{"match_all":{}},"size":1000000}`,
  `{"script":{"source":"while(true){}"}}`,
  `((((((((((((((((((((((kurta`,
  `\u0000kurta\u0000`,
  `%_%_%_`,
  `../../../etc/passwd`,
  `<script>alert(1)</script>`,
  "a ".repeat(99),
] as const

test.describe("what is typed into the search is words and nothing else", () => {
  for (const text of texts) {
    test(`answered or refused, never broken: ${JSON.stringify(text.slice(0, 40))}`, async ({ request }) => {
      const pincode = "560001"
      for (const path of ["/api/v1/search", "/api/v1/suggest"]) {
        const params = { q: text, ...(path.endsWith("search") ? { pincode } : {}) }
        const answer = await request.get(path, { params })
        expect([200, 400], path).toContain(answer.status())
        expect(await answer.text()).not.toMatch(/elastic|parsing_exception|SQLSTATE|painless|MongoServer/i)
      }
    })
  }
})

/** Wishes in the language of a store, around a word that nothing holds: as words they find nothing. */
const operators = (word: string) => [
  `*:*`,
  `_exists_:title`,
  `_exists_:${word}`,
  `title:${word} OR 1=1`,
  `${word} OR *:*`,
  `NOT ${word}`,
  `-${word}`,
  `${word}~0.1 || /.*/`,
]

test("an operator of a store is words: none finds more than what holds it", async ({ request }) => {
  const totalOf = async (q: string): Promise<number> => {
    const answer = await request.get("/api/v1/search", { params: { q, pincode: "560001" } })
    expect(answer.status(), q).toBe(200)
    return ((await answer.json()) as { readonly total: number }).total
  }
  expect(await totalOf(""), "all there is").toBeGreaterThan(50)
  for (const text of operators("zqxjvkwpt")) expect(await totalOf(text), text).toBe(0)
  expect(await totalOf("[* TO *]")).toBe(await totalOf("to"))
})

test("no operator of a store gets through in place of a value", async ({ request }) => {
  const inputs = [
    { text: { $ne: null } },
    { text: ["kurta"] },
    { filters: { "brand.keyword": ["x"] } },
    { filters: { $where: ["1"] } },
    { filters: { brand: [{ $gt: "" }] } },
    { filters: { brand: { script: "x" } } },
    { sort: "_script" },
    { sort: { _script: {} } },
    { pageSize: 1_000_000 },
    { page: 1_000_000 },
    { withinDays: -1 },
    { aggs: { all: { terms: { field: "_id" } } } },
    { filters: Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`k${at}`, ["v"]])) },
    { filters: { brand: Array.from({ length: 1000 }, (_, at) => `v${at}`) } },
    { text: "x".repeat(50_000) },
  ]
  for (const json of inputs) {
    const input = encodeURIComponent(JSON.stringify({ json }))
    const status = await statusOf(request.get(`/api/trpc/search.products?input=${input}`))
    expect([400, 413, 414, 431], JSON.stringify(json).slice(0, 80)).toContain(status)
  }
})

test("a list that is asked for too deep or too wide is refused with a reason", async ({ request }) => {
  for (const params of [{ page: "9999" }, { page: "-1" }, { page_size: "1000000" }, { page_size: "0" }]) {
    const answer = await request.get("/api/v1/search", {
      params: { q: "kurta", pincode: "560001", ...params },
    })
    expect(answer.status(), JSON.stringify(params)).toBe(400)
  }
})

test("long and crooked words don't hold up anybody else", async ({ request }) => {
  const long = [
    `${"a".repeat(200)}`,
    `${"9-".repeat(100)}`,
    `${"kg ".repeat(66)}`,
    "क्".repeat(100),
    "((".repeat(100),
  ]
  const began = Date.now()
  const slow = long.map((q) => request.get("/api/v1/search", { params: { q, pincode: "560001" } }))
  const live = await request.get("/api/livez")
  expect(live.status()).toBe(200)
  for (const answer of await Promise.all(slow)) expect([200, 400]).toContain(answer.status())
  expect(Date.now() - began).toBeLessThan(15_000)
})

test("only staff weigh, pin and teach the search", async ({ request }) => {
  const headers = { "content-type": "application/json", "x-haat-client": "web" }
  expect(await statusOf(request.get("/api/trpc/searchAdmin.tuning"))).toBe(401)
  const saved = request.post("/api/trpc/searchAdmin.saveTuning", { headers, data: { json: { revision: 0 } } })
  expect([400, 401]).toContain(await statusOf(saved))
})
