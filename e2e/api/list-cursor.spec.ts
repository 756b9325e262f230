import { type APIRequestContext, expect, test } from "@playwright/test"

type Item = { readonly product_id: string; readonly service: string }
type Answer = {
  readonly total: number
  readonly page: number
  readonly items: readonly Item[]
  readonly cursor: string | null
}

const question = { q: "cotton", pincode: "560001", sort: "relevance", page_size: "7" }

const ask = async (request: APIRequestContext, params: Record<string, string>): Promise<Answer> => {
  const answer = await request.get("/api/v1/search", { params })
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as Answer
}

for (const sort of ["relevance", "price-asc", "fastest"]) {
  test(`a list by ${sort} goes on by its cursor to its end, each product once`, async ({ request }) => {
    const seen: string[] = []
    const pages: number[] = []
    let cursor: string | null = null
    let total = 0
    do {
      const next: Record<string, string> = cursor === null ? {} : { cursor }
      const page: Answer = await ask(request, { ...question, sort, ...next })
      seen.push(...page.items.map(({ product_id }) => product_id))
      pages.push(page.page)
      expect(page.items.every(({ service }) => ["standard", "express"].includes(service))).toBe(true)
      ;({ cursor, total } = page)
    } while (cursor !== null && pages.length < 100)
    expect(new Set(seen).size).toBe(seen.length)
    expect(total).toBeGreaterThan(14)
    expect(seen).toHaveLength(total)
    expect(pages).toEqual(pages.map((_, at) => at + 1))
  })
}

test("a cursor that isn't ours or belongs to another question is refused with its field", async ({
  request,
}) => {
  const { cursor } = await ask(request, question)
  const given = cursor ?? ""
  const wrong: readonly Record<string, string>[] = [
    { ...question, cursor: "WzEsMl0" },
    {
      ...question,
      cursor: `${Buffer.from('[2,{"reading":"exact"},"",null]').toString("base64url")}.${given.split(".").slice(1).join(".")}`,
    },
    { ...question, cursor: given, q: "silk" },
    { ...question, cursor: given, pincode: "110001" },
    { ...question, cursor: given, page: "2" },
  ]
  for (const params of wrong) {
    const answer = await request.get("/api/v1/search", { params })
    expect(answer.status()).toBe(400)
    const { error } = (await answer.json()) as { error: { issues: { field: string; message: string }[] } }
    expect(error.issues[0]?.field).toBe("cursor")
    expect(error.issues[0]?.message).toMatch(/leave (it|page) out/)
  }
})
