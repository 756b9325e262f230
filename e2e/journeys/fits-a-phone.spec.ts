import { expect, type Page, test } from "@playwright/test"
import { expectFits } from "../fixtures/fits.ts"
import { pagesOfBuild } from "../fixtures/page-weight.ts"
import { enterAs, staffMembers } from "../fixtures/staff.ts"

const shopper = { email: "shopper@haat.example", password: "shopper-demo-2026" }
const supplier = { email: "supplier@haat.example", password: "supplier-demo-2026" }

/** Addresses of the pages of the build: a page that isn't among them fails the test. */
type Walk = Readonly<Record<string, readonly string[]>>

const first = async (page: Page, list: string, link: string): Promise<string> => {
  await page.goto(list)
  return (await page.getByRole("main").locator(`a[href^="${link}"]`).first().getAttribute("href")) ?? ""
}

const asGuest = async (page: Page): Promise<Walk> => {
  const hit = new URL(await first(page, "/s?q=kurta", "/p/"), page.url())
  const added = await page.request.post("/api/trpc/basket.add", {
    data: { json: { sku: hit.searchParams.get("sku"), quantity: 1 } },
    headers: { origin: hit.origin, "x-haat-client": "e2e" },
  })
  expect(added.ok(), await added.text()).toBe(true)
  const product = hit.pathname
  return {
    "/_not-found/page": ["/no/such/page", "/p/no-such-thing", "/orders/NOSUCHCODE"],
    "/home/[region]/page": ["/"],
    "/s/page": ["/s?q=kurta", "/s?q=kurta&rating=4&beyond=1", "/s?q=zzzzqqqq", "/s?page=2"],
    "/c/[category]/page": [await first(page, "/", "/c/")],
    "/p/[slug]/page": [product],
    "/p/[slug]/reviews/page": [`${product}/reviews`],
    "/cart/page": ["/cart"],
    "/checkout/page": ["/checkout"],
    "/wishlist/page": ["/wishlist"],
    "/sign-in/page": ["/sign-in"],
    "/sign-up/page": ["/sign-up"],
    "/forgot-password/page": ["/forgot-password"],
    "/reset-password/page": ["/reset-password", "/reset-password?token=made-up"],
    "/confirm-email/page": ["/confirm-email"],
    "/notify-me/page": ["/notify-me?token=made-up"],
  }
}

const asShopper = async (page: Page): Promise<Walk> => ({
  "/orders/page": ["/orders", "/orders?state=over"],
  "/orders/[code]/page": [await first(page, "/orders", "/orders/")],
  "/p/[slug]/review/page": [(await first(page, "/s?q=kurta", "/p/")).replace(/\?.*/, "/review")],
  "/account/page": ["/account"],
  "/account/reviews/page": ["/account/reviews"],
  "/account/rewards/page": ["/account/rewards"],
  "/account/waiting/page": ["/account/waiting"],
})

const asSupplier = async (): Promise<Walk> => ({ "/account/business/page": ["/account/business"] })

const tabs = ["inbound", "put-away", "parcels", "transfers", "counts"]
const kinds = ["lane", "warehouse", "pincode"]

const asStaff = async (page: Page): Promise<Walk> => ({
  "/admin/page": ["/admin"],
  "/admin/orders/page": ["/admin/orders"],
  "/admin/orders/[code]/page": [await first(page, "/admin/orders", "/admin/orders/")],
  "/admin/approvals/page": ["/admin/approvals"],
  "/admin/offers/page": ["/admin/offers"],
  "/admin/rewards/page": ["/admin/rewards"],
  "/admin/reviews/page": ["/admin/reviews"],
  "/admin/warehouse/page": tabs.map((tab) => `/admin/warehouse?warehouse=WH-BLR&tab=${tab}`),
  "/admin/search/page": ["/admin/search"],
  "/admin/stock/page": ["/admin/stock"],
  "/admin/delivery/page": kinds.map((kind) => `/admin/delivery?kind=${kind}`),
  "/admin/reconciliation/page": ["/admin/reconciliation"],
  "/admin/pipeline/page": ["/admin/pipeline"],
})

const people = [
  { name: "a guest's", who: null, walk: asGuest },
  { name: "a shopper's", who: shopper, walk: asShopper },
  { name: "a supplier's", who: supplier, walk: asSupplier },
  { name: "the staff's", who: staffMembers.first, walk: asStaff },
] as const

const phone = { width: 360, height: 740 }
const narrowest = { width: 320, height: 640 }
test.use({ viewport: phone, hasTouch: true })

/** What each walk went to, for the last test. */
const seen = new Set<string>()

test.describe(() => {
  test.describe.configure({ mode: "serial" })

  for (const { name, who, walk } of people)
    test(`${name} pages fit on a phone`, async ({ page }) => {
      if (who) await enterAs(page, who)
      for (const [name, addresses] of Object.entries(await walk(page))) {
        for (const address of addresses) {
          await page.goto(address)
          await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1)
          await expectFits(page)
          await page.setViewportSize(narrowest)
          await expectFits(page)
          await page.setViewportSize(phone)
        }
        seen.add(name)
      }
    })

  test("no page of the build was left out", () => {
    expect([...seen].sort()).toEqual([...pagesOfBuild()].sort())
  })
})
