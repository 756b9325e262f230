import { type APIRequestContext, expect, test } from "@playwright/test"
import { apiShopper, pincode } from "../fixtures/api-shopper.ts"
import { readBooks } from "../fixtures/books.ts"

type Dates = { readonly earliest: string; readonly latest: string }
type Dated = { readonly sku: string; readonly arrives: Dates | null }

const datesOf = ({ earliest, latest }: Dates): Dates => ({ earliest, latest })
const read = async <Answer>(answer: ReturnType<APIRequestContext["get"]>): Promise<Answer> => {
  const got = await answer
  expect(got.ok(), await got.text()).toBe(true)
  return (await got.json()) as Answer
}

/** What each page says of the nth result at one place, read one after another, and until when it was said. */
const readEverywhere = async (request: APIRequestContext, nth: number) => {
  const shopper = await apiShopper(request)
  const { headers } = shopper
  const found = await read<{ readonly items: readonly Dated[] }>(
    request.get("/api/v1/search", { params: { q: "shirt", pincode } }),
  )
  const hit = found.items[nth]
  if (!hit) throw new Error("the demo has too few shirts")
  const { sku } = hit
  const asked = JSON.stringify({ json: { sku, pincode } })
  const product = await read<{
    result: { data: { json: { options: readonly (Dates & { service: string; orderBy: string })[] } } }
  }>(request.get(`/api/trpc/delivery.options?input=${encodeURIComponent(asked)}`))
  await shopper.fill(sku, 1)
  const cart = await read<{ readonly lines: readonly Dated[] }>(
    request.get("/api/v1/cart", { headers, params: { pincode } }),
  )
  const checkout = (await (await shopper.askQuote()).json()) as {
    readonly options: readonly (Dates & { readonly service: string; readonly order_by: string })[]
  }
  const placed = await shopper.order(await shopper.quote())
  const order = (await placed.json()) as { readonly code: string; readonly lines: readonly Dated[] }
  const [kept] = await readBooks<{ promise: string | Dates }>(
    "SELECT l.promise FROM ordering_line l JOIN ordering_order o ON o.id = l.order_id WHERE o.code = ?",
    [order.code],
  )
  const promise = typeof kept?.promise === "string" ? (JSON.parse(kept.promise) as Dates) : kept?.promise
  const standard = checkout.options.find(({ service }) => service === "standard")
  const options = product.result.data.json.options
  const said = {
    search: hit.arrives,
    product: options.find(({ service }) => service === "standard"),
    cart: cart.lines[0]?.arrives,
    checkout: standard,
    order: order.lines[0]?.arrives,
    books: promise,
  }
  const dates = Object.fromEntries(
    Object.entries(said).map(([page, one]) => [page, one ? datesOf(one) : null]),
  )
  const until = Math.min(...[standard?.order_by, options[0]?.orderBy].map((at) => Date.parse(at ?? "") || 0))
  return { dates, until }
}

/** The clock is everybody's: a round in which a cut-off passed compares two days, and is read again. */
const beforeOneCutOff = async (request: APIRequestContext, nth: number) => {
  for (let round = 0; round < 3; round += 1) {
    const { dates, until } = await readEverywhere(request, nth)
    if (Date.now() < until) return dates
  }
  throw new Error("three cut-offs passed in a row: the promises say they end before they are read")
}

for (const nth of [3, 7, 11])
  test(`search, product page, cart, checkout and order promise the same days (${nth})`, async ({
    request,
  }) => {
    const dates = await beforeOneCutOff(request, nth)
    const { books } = dates
    expect(books).not.toBeNull()
    expect(dates).toEqual(Object.fromEntries(Object.keys(dates).map((page) => [page, books])))
  })
