import { expect, test } from "@playwright/test"
import { scriptOf, shopperPages } from "../fixtures/page-weight.ts"

/**
 * How much script a page may bring, in kB after gzip; React and Next alone are 132. Lists stay below 150; where people do
 * things, the query library comes along (16): docs/adr/0027.
 */
const budgets: Readonly<Record<string, number>> = {
  "/_not-found/page": 148,
  "/account/business/page": 170,
  "/account/page": 173,
  "/account/reviews/page": 164,
  "/account/rewards/page": 168,
  "/account/waiting/page": 168,
  "/c/[category]/page": 150,
  "/cart/page": 179,
  "/checkout/page": 182,
  "/confirm-email/page": 148,
  "/forgot-password/page": 152,
  "/home/[region]/page": 153,
  "/notify-me/page": 168,
  "/orders/[code]/page": 185,
  "/orders/page": 148,
  "/p/[slug]/page": 191,
  "/p/[slug]/review/page": 179,
  "/p/[slug]/reviews/page": 176,
  "/reset-password/page": 152,
  "/s/page": 150,
  "/sign-in/page": 152,
  "/sign-up/page": 152,
  "/wishlist/page": 153,
}

test("no shopper's page brings more script than it may", () => {
  const pages = shopperPages()
  expect([...pages].sort(), "each page has a budget").toEqual(Object.keys(budgets).sort())
  const heavy = pages.flatMap((page) => {
    const weight = scriptOf(page)
    return weight <= (budgets[page] ?? 0) ? [] : [`${page}: ${weight.toFixed(1)} of ${budgets[page]} kB`]
  })
  expect(heavy).toEqual([])
  // The measure sees the framework and something of ours.
  for (const page of pages) expect(scriptOf(page), page).toBeGreaterThan(130)
})
