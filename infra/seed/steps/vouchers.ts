import type { CouponDraft, OfferDraft } from "@haat/domain/pricing"
import { createAuth } from "@haat/runtime/auth"
import { clients } from "@haat/runtime/shared"
import { createShop, type Shop } from "@haat/runtime/shop"
import type { Report } from "../../terminal/progress.ts"
import { demoUsers } from "./people.ts"

const conditions: OfferDraft["conditions"] = {
  minimumMinor: 0,
  categories: [],
  segment: "everyone",
  customerIds: [],
  regions: [],
  startsAt: null,
  endsAt: null,
}
const offer = (name: string, given: Partial<OfferDraft> & Pick<OfferDraft, "benefit">): OfferDraft => ({
  name,
  needsCoupon: true,
  conditions,
  priority: 0,
  exclusive: false,
  ...given,
})

type Planned = {
  readonly offer: OfferDraft
  readonly coupon?: Partial<CouponDraft> & { readonly codes: [string] }
}

const planned: readonly Planned[] = [
  {
    offer: offer("10% off, up to ₹150", {
      benefit: { kind: "percent", percent: 10, capMinor: 15_000 },
      conditions: { ...conditions, minimumMinor: 50_000 },
    }),
    coupon: { codes: ["HAAT10"], perPersonLimit: 5 },
  },
  {
    offer: offer("₹100 off your first order", {
      benefit: { kind: "amount", amountMinor: 10_000 },
      conditions: { ...conditions, minimumMinor: 49_900, segment: "first-order" },
    }),
    coupon: { codes: ["NAMASTE"], perPersonLimit: 1 },
  },
  {
    offer: offer("Free delivery in the south", {
      benefit: { kind: "free-delivery" },
      conditions: { ...conditions, regions: ["south"] },
    }),
    coupon: { codes: ["SOUTHFREE"], perPersonLimit: 3 },
  },
  {
    offer: offer("25% off, for the first 100", {
      benefit: { kind: "percent", percent: 25, capMinor: 50_000 },
      conditions: { ...conditions, minimumMinor: 99_900 },
      exclusive: true,
    }),
    coupon: { codes: ["FIRST100"], totalLimit: 100, perPersonLimit: 1 },
  },
  {
    offer: offer("Summer sale", {
      benefit: { kind: "percent", percent: 20, capMinor: null },
      conditions: { ...conditions, endsAt: new Date(Date.now() - 10 * 24 * 3_600_000) },
    }),
    coupon: { codes: ["SUMMER20"], perPersonLimit: 1 },
  },
  {
    offer: offer("Buy 2, get 1 free in books", {
      needsCoupon: false,
      benefit: { kind: "buy-get", buy: 2, get: 1, percentOff: 100 },
      conditions: { ...conditions, categories: ["books"] },
    }),
  },
]

const seedOffers = async ({ pricing: { admin } }: Shop, actorId: string): Promise<void> => {
  const there = new Set((await admin.listOffers()).map(({ name }) => name))
  for (const { offer: draft, coupon } of planned) {
    if (there.has(draft.name)) continue
    const made = await admin.saveOffer(null, draft, actorId)
    if (!made.ok) throw new Error(`the offer ${draft.name} was refused: ${made.error.code}`)
    if (!coupon) continue
    const rest = { generate: 0, totalLimit: null, perPersonLimit: 1, listed: true }
    const added = await admin.addCoupons(made.value.id, { ...rest, ...coupon }, actorId)
    if (!added.ok) throw new Error(`the code ${coupon.codes[0]} was refused: ${added.error.code}`)
  }
}

/** The demo's gift card; its code is no secret. */
export const demoGiftCard = "HAATGIFT2026DEMO"

/** SKUs that were copied before offers asked for categories. */
const copyCategories = async ({ pricing }: Shop): Promise<void> => {
  const rows = await clients
    .mysql()
    .rows<{ product_id: string }>("SELECT DISTINCT product_id FROM pricing_sku WHERE category_path = ''")
  await pricing.copyProducts(rows.map(({ product_id: id }) => id))
}

/** A few offers, a gift card and rewards, so that the demo has something to try. */
export const seedVouchers = async (report: Report): Promise<void> => {
  const shop = createShop(clients)
  const auth = createAuth()
  const idOf = async (role: string) => {
    const user = demoUsers.find((one) => one.role === role)
    if (!user) throw new Error(`the demo has no ${role}`)
    return auth.enroll(user)
  }
  const [admin, shopper] = [await idOf("admin"), await idOf("shopper")]
  report("categories of prices")
  await copyCategories(shop)
  report("offers")
  await seedOffers(shop, admin)
  if ((await shop.pricing.giftCardOf(demoGiftCard)) === null) {
    const card = { amountMinor: 200_000, count: 1, codes: [demoGiftCard], expiresAt: null, note: "Demo" }
    await shop.pricing.admin.issueGiftCards(card, admin)
  }
  const welcome = { amountMinor: 15_000, note: "Welcome to Haat", ref: `welcome:${shopper}` }
  await shop.pricing.admin.grantRewards({ customerId: shopper, ...welcome }, admin)
}
