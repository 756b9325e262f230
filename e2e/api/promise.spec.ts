import { type APIRequestContext, expect, test } from "@playwright/test"
import { hitsOf, readEverywhere } from "../fixtures/promises.ts"

/** The clock is everybody's: a round in which a cut-off passed compares two days, and is read again. */
const beforeOneCutOff = async (request: APIRequestContext, sku: string) => {
  for (let round = 0; round < 3; round += 1) {
    const { until, ...said } = await readEverywhere(request, sku)
    if (Date.now() < until) return said
  }
  throw new Error("three cut-offs passed in a row: the promises say they end before they are read")
}

for (const nth of [3, 7, 11])
  test(`search, product page, cart, checkout and order promise the same days (${nth})`, async ({
    request,
  }) => {
    const { sku = "" } = (await hitsOf(request))[nth] ?? {}
    const { listed, standard } = await beforeOneCutOff(request, sku)
    expect(listed.books).not.toBeNull()
    expect(listed).toEqual(Object.fromEntries(Object.keys(listed).map((page) => [page, listed.books])))
    expect(standard.cart).toEqual(standard.product)
  })
