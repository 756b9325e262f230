import { type APIRequestContext, expect, test } from "@playwright/test"
import { apiShopper, pincode } from "../fixtures/api-shopper.ts"
import { readBooks } from "../fixtures/books.ts"

type Dates = { readonly earliest: string; readonly latest: string }
type Dated = { readonly sku: string; readonly arrives: Dates | null }
type Hit = { readonly sku: string; readonly arrives: Dates; readonly delivery_fee_minor: number }
type Option = Dates & { readonly service: string; readonly orderBy: string; readonly feeMinor: number }
type Offered = Dates & { readonly service: string; readonly order_by: string; readonly fee_minor: number }

const datesOf = (found: Dates | null | undefined): Dates | null =>
  found ? { earliest: found.earliest, latest: found.latest } : null
const read = async <Answer>(answer: ReturnType<APIRequestContext["get"]>): Promise<Answer> => {
  const got = await answer
  expect(got.ok(), await got.text()).toBe(true)
  return (await got.json()) as Answer
}

const nthHit = async (request: APIRequestContext, nth: number): Promise<Hit> => {
  const params = { q: "shirt", pincode }
  const { items } = await read<{ readonly items: readonly Hit[] }>(request.get("/api/v1/search", { params }))
  const hit = items[nth]
  if (!hit) throw new Error("the demo has too few shirts")
  return hit
}

const optionsFor = async (request: APIRequestContext, sku: string): Promise<readonly Option[]> => {
  const asked = encodeURIComponent(JSON.stringify({ json: { sku, pincode } }))
  const answer = await read<{ result: { data: { json: { options: readonly Option[] } } } }>(
    request.get(`/api/trpc/delivery.options?input=${asked}`),
  )
  return answer.result.data.json.options
}

/** What each page says of a search's nth result, read one after another: by the service it was listed with, and in the cart. */
const readEverywhere = async (request: APIRequestContext, nth: number) => {
  const shopper = await apiShopper(request)
  const { sku, arrives, delivery_fee_minor: feeMinor } = await nthHit(request, nth)
  const options = await optionsFor(request, sku)
  const chosen = options.find((one) => one.latest === arrives.latest && one.feeMinor === feeMinor)
  await shopper.fill(sku, 1)
  const cart = await read<{ readonly lines: readonly Dated[] }>(
    request.get("/api/v1/cart", { headers: shopper.headers, params: { pincode } }),
  )
  const service = chosen?.service ?? "standard"
  const quoted = await shopper.askQuote({ service })
  const checkout = (await quoted.json()) as { readonly options: readonly Offered[] }
  const order = (await (await shopper.order(await shopper.quote({ service }), { service })).json()) as {
    readonly code: string
    readonly lines: readonly Dated[]
  }
  const [kept] = await readBooks<{ promise: string | Dates }>(
    "SELECT l.promise FROM ordering_line l JOIN ordering_order o ON o.id = l.order_id WHERE o.code = ?",
    [order.code],
  )
  return {
    until: Math.min(...options.map(({ orderBy }) => Date.parse(orderBy))),
    listed: {
      search: datesOf(arrives),
      product: datesOf(chosen),
      checkout: datesOf(checkout.options.find((one) => one.service === service)),
      order: datesOf(order.lines[0]?.arrives),
      books: datesOf(typeof kept?.promise === "string" ? JSON.parse(kept.promise) : kept?.promise),
    },
    standard: {
      product: datesOf(options.find((one) => one.service === "standard")),
      cart: datesOf(cart.lines[0]?.arrives),
    },
  }
}

/** The clock is everybody's: a round in which a cut-off passed compares two days, and is read again. */
const beforeOneCutOff = async (request: APIRequestContext, nth: number) => {
  for (let round = 0; round < 3; round += 1) {
    const { until, ...said } = await readEverywhere(request, nth)
    if (Date.now() < until) return said
  }
  throw new Error("three cut-offs passed in a row: the promises say they end before they are read")
}

for (const nth of [3, 7, 11])
  test(`search, product page, cart, checkout and order promise the same days (${nth})`, async ({
    request,
  }) => {
    const { listed, standard } = await beforeOneCutOff(request, nth)
    expect(listed.books).not.toBeNull()
    expect(listed).toEqual(Object.fromEntries(Object.keys(listed).map((page) => [page, listed.books])))
    expect(standard.cart).toEqual(standard.product)
  })
