import type { Offer } from "@haat/domain/pricing"
import { conditionsOf, offerOf } from "@haat/domain/pricing/testing"
import { newId, publicCode } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql, listAdminActions } from "../../shared/index.ts"
import { mysqlOffers } from "../offers.mysql.ts"
import { mysqlPastCoupons, mysqlUsedCoupons } from "../own-coupons.mysql.ts"
import { mysqlBuyers, mysqlGiftCards, mysqlWallet } from "../wallet.mysql.ts"
import { mysqlGiftCardDesk } from "./gift-card-desk.mysql.ts"
import { mysqlOfferDesk } from "./offer-desk.mysql.ts"

const mysql = createMysql({ poolSize: 4 })
afterAll(() => mysql.close())
const staff = { actorId: "admin-1", at: new Date("2026-01-05T10:00:00Z") }
const desk = mysqlOfferDesk(mysql)

const offer = (given: Partial<Offer> = {}): Offer => ({
  ...offerOf({ needsCoupon: true }),
  id: newId(),
  ...given,
})
const coupon = (code: string, totalLimit: number | null = 3) => ({
  ...{ id: newId(), code, perPersonLimit: 1, listed: false },
  totalLimit,
})

it("keeps offers and codes as they were said, each change with its trace", async () => {
  const conditions = conditionsOf({ categories: ["books"], endsAt: new Date("2099-01-01T00:00:00Z") })
  const [kept, code] = [offer({ conditions }), publicCode(12)]
  await desk.create(kept, staff)
  expect(await desk.addCoupons(kept.id, [coupon(code)], staff)).toBeNull()
  expect(await desk.addCoupons(kept.id, [coupon(code)], staff)).toEqual([code])
  const found = await mysqlOffers(mysql).coupon(code, "c:1")
  expect(found).toMatchObject({ offer: kept, coupon: { code, remaining: 3 }, uses: 0 })
  const changed = await desk.change(kept.id, (one) => ({ ...one, state: "paused" }), {
    ...staff,
    action: "offer.pause",
  })
  expect(changed).toMatchObject({ version: 2, state: "paused" })
  expect(await desk.change(newId(), (one) => one, { ...staff, action: "offer.edit" })).toBeNull()
  expect(await desk.setCouponState(found?.coupon.id ?? "", "paused", staff)).toBe(true)
  expect(await desk.read(kept.id)).toMatchObject({
    coupons: [{ code, state: "paused", totalLimit: 3, used: 0 }],
  })
  expect((await desk.list()).some(({ id, coupons }) => id === kept.id && coupons === 1)).toBe(true)
  const { items } = await listAdminActions(mysql, { subject: `offer:${kept.id}`, cursor: null, limit: 9 })
  expect(items.map(({ action }) => action)).toEqual(["offer.pause", "coupon.add", "offer.create"])
})

it("hands out automatic offers in force only, and listed coupons until they are over", async () => {
  const over = conditionsOf({ endsAt: new Date(Date.now() - 60_000) })
  const [running, ended] = [offer({ needsCoupon: false, exclusive: true }), offer({ conditions: over })]
  await desk.create({ ...running, state: "paused" }, staff)
  await desk.create({ ...offer({ needsCoupon: false, conditions: over }), id: newId() }, staff)
  await desk.create(ended, staff)
  const code = publicCode(12)
  await desk.addCoupons(ended.id, [{ ...coupon(code), listed: true }], staff)
  const ids = (await mysqlOffers(mysql).automatic()).map(({ id }) => id)
  expect(ids).not.toContain(running.id)
  expect((await mysqlOffers(mysql).listed(null)).map((one) => one.coupon.code)).not.toContain(code)
  expect((await mysqlPastCoupons(mysql)()).map((one) => one.code)).toContain(code)
  expect(await mysqlUsedCoupons(mysql, () => [])({ customerId: null, email: null })).toEqual([])
  expect(await mysqlBuyers(mysql, () => [newId()])({ customerId: null, email: null })).toBe(false)
})

it("issues cards whose codes are kept nowhere, and blocks them", async () => {
  const hashOf = (code: string) => (code.length === 16 ? code.toLowerCase().padStart(64, "0") : null)
  const cards = mysqlGiftCardDesk(mysql, hashOf)
  const [accountId, code] = [`gift:${newId()}`, publicCode(16)]
  await cards.issue([{ accountId, code, amountMinor: 500, expiresAt: null, note: "test" }], staff)
  const wallet = mysqlWallet(mysql, hashOf)
  expect(await wallet.giftCards([code, "short"])).toMatchObject([{ accountId, availableMinor: 500 }, null])
  expect(await mysqlGiftCards(mysql, hashOf)(code)).toEqual({
    lastFour: code.slice(-4),
    availableMinor: 500,
    expiresAt: null,
  })
  expect((await cards.list({ cursor: null, limit: 5 })).items[0]).toMatchObject({ balanceMinor: 500 })
  expect(await cards.setState(accountId, "blocked", staff)).toBe(true)
  expect(await wallet.giftCards([code])).toEqual([null])
  expect(await wallet.rewards(newId())).toBeNull()
})
