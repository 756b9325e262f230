import { runAudit } from "@haat/db/audit"
import { claimRows } from "@haat/db/pricing"
import { inTransaction } from "@haat/db/shared"
import type { Cart } from "@haat/domain/basket"
import type { OrderView, PlaceInput, PlaceRefusal } from "@haat/domain/ordering"
import { fakeGateway } from "@haat/domain/payment/testing"
import type { CouponDraft, OfferDraft, Pricing } from "@haat/domain/pricing"
import type { Result } from "@haat/domain/shared"
import { sleep } from "@haat/platform/clock"
import { newId, publicCode } from "@haat/platform/ids"
import { clients } from "../../shared/index.ts"
import { address, openDoors } from "./order-doors.ts"
import { type Buyer, furnish, namesOf, type Stock } from "./order-scene.ts"
import { ownBook, ownProvider } from "./own-sweeps.ts"

export type Vouchers = Pick<PlaceInput, "coupon" | "giftCards" | "useRewards">
export type Who = { readonly customerId?: string | null; readonly email?: string }

const draft: OfferDraft = {
  name: "A test offer",
  needsCoupon: true,
  benefit: { kind: "percent", percent: 10, capMinor: null },
  conditions: {
    minimumMinor: 0,
    ...{ categories: [], segment: "everyone", customerIds: [], regions: [], startsAt: null, endsAt: null },
  },
  priority: 0,
  exclusive: false,
}

/** Offers and cards of one's own in the shared database. */
export const vouchersOf = ({ admin }: Pick<Pricing, "admin">) => ({
  coupon: async (offer: Partial<OfferDraft> = {}, given: Partial<CouponDraft> = {}) => {
    const made = await admin.saveOffer(null, { ...draft, ...offer }, "test-admin")
    if (!made.ok) throw new Error(made.error.code)
    const code = publicCode(12)
    const rest = { generate: 0, totalLimit: null, perPersonLimit: 1, listed: false }
    const added = await admin.addCoupons(made.value.id, { codes: [code], ...rest, ...given }, "test-admin")
    if (!added.ok) throw new Error(added.error.code)
    return { code, offerId: made.value.id }
  },
  giftCard: async (amountMinor: number): Promise<string> => {
    const cards = { amountMinor, count: 1, expiresAt: null, note: "test" }
    return (await admin.issueGiftCards(cards, "test-admin"))[0] ?? ""
  },
})

/** A shop whose customers may have many carts, with offers of its own. */
export const offerScene = async (stock: Stock) => {
  const provider = ownProvider()
  const bank = fakeGateway(provider, newId())
  const carts = new Map<string, Cart>()
  const gateways = new Map([[provider, bank.gateway]])
  const policy = { openLimit: 100, unitLimit: 1000 }
  const cartKey = ({ visitorId }: { readonly visitorId: string }) => `v:${visitorId}`
  const doors = openDoors(carts, { policy, gateways, cartKey, book: ownBook(carts) })
  const goods = await furnish(doors, carts, stock)
  const { ordering, pricing } = doors

  const shopperOf = (buyer: Buyer, { customerId = null }: Who) => ({ ...buyer.shopper, customerId })
  const checkOut = async (buyer: Buyer, vouchers: Vouchers = {}, who: Who = {}) => {
    const input = { pincode: address.pincode, service: "standard" as const, ...vouchers }
    const answer = await ordering.checkout({ shopper: shopperOf(buyer, who), ...input })
    if (!answer.ok) throw new Error(`checkout was refused: ${JSON.stringify(answer.error)}`)
    return answer.value
  }
  const placeWith = (buyer: Buyer, quoteId: string, vouchers: Vouchers, who: Who) =>
    ordering.place({
      ...{
        shopper: shopperOf(buyer, who),
        idempotencyKey: newId(),
        cartVersion: buyer.cart.version,
        quoteId,
      },
      ...{ email: who.email ?? "asha@example.com", address, service: "standard", ...vouchers },
    })
  /** Checks out and orders, again when told that the shop is busy; `consents`: how often a changed price is agreed to. */
  const order = async (buyer: Buyer, vouchers: Vouchers = {}, who: Who & { consents?: number } = {}) => {
    let { quoteId } = await checkOut(buyer, vouchers, who)
    let answer: Result<OrderView, PlaceRefusal> = await placeWith(buyer, quoteId, vouchers, who)
    for (let left = who.consents ?? 0; !answer.ok; ) {
      const { error } = answer
      if (error.code === "SHOP_BUSY") await sleep(error.retryAfterSeconds * 1000 * Math.random())
      else if (error.code !== "PRICE_CHANGED" || left === 0) return answer
      else {
        left -= 1
        quoteId = error.checkout.quoteId
      }
      answer = await placeWith(buyer, quoteId, vouchers, who)
    }
    return answer
  }
  /** Pays what is left at the gateway. */
  const settle = async (buyer: Buyer, view: OrderView, who: Who = {}) => {
    const viewer = { shopper: shopperOf(buyer, who), accessToken: null }
    const paid = await ordering.pay(view.code, viewer, newId())
    if (!paid.ok) throw new Error(paid.error.code)
    await ordering.settle(bank.pay(paid.value.attemptId))
  }
  return {
    clients,
    ...doors,
    ...goods,
    ...vouchersOf({ admin: pricing.admin }),
    bank,
    checkOut,
    order,
    settle,
    shopperOf,
  }
}

type Owned = { readonly account_id: string | null; readonly coupon_id: string | null }

/** What the audit says of the scene's orders, of the coupons and accounts they drew on, and of these names. */
export const brokenMoney = async (scene: Parameters<typeof namesOf>[0], also: readonly string[] = []) => {
  const names = new Set([...(await namesOf(scene)), ...also])
  const owned = await clients.mysql().rows<Owned>(
    `SELECT t.account_id, u.coupon_id FROM ordering_order o LEFT JOIN pricing_tender t ON t.order_id = o.id
     LEFT JOIN pricing_coupon_use u ON u.order_id = o.id
     WHERE o.id IN (SELECT order_id FROM ordering_line WHERE sku LIKE ?)`,
    [`${scene.prefix}-%`],
  )
  for (const row of owned) for (const id of Object.values(row)) if (id !== null) names.add(id)
  const concerning = (row: Readonly<Record<string, unknown>>) =>
    Object.values(row).some((value) => [...names].some((name) => String(value).includes(name)))
  const findings = await runAudit(clients.mysql(), { atRest: true, concerning })
  return findings.filter(({ id, rows }) => /^A1[23]/.test(id) && rows > 0)
}

export const rowsOf = <Row>(sql: string, ...values: string[]) => clients.mysql().rows<Row>(sql, values)

/** The claims of an order in a transaction of their own, as the order's would take them. */
export const inClaims = <Value>(body: (claims: ReturnType<typeof claimRows>) => Promise<Value>) =>
  inTransaction(clients.mysql(), (tx) => body(claimRows(tx)))
