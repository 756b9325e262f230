import { expect, it } from "vitest"
import { conditionsOf, fakeOfferDesk, offerOf } from "../testing/index.ts"
import { makeManageOffers } from "./manage-offers.use-case.ts"

const setUp = () => {
  let ids = 0
  const next = (prefix: string) => () => {
    ids += 1
    return `${prefix}${ids}`
  }
  const { desk, trace, coupons } = fakeOfferDesk()
  const ports = { desk, clock: { now: () => new Date(0) }, newId: next("id-"), newCode: next("RANDOM") }
  return { admin: makeManageOffers(ports), trace, coupons }
}
const { id: _id, version: _version, state: _state, ...draft } = offerOf({ needsCoupon: true })
const codes = (given: object) => ({
  ...{ codes: [], generate: 0, totalLimit: 5, perPersonLimit: 1, listed: false },
  ...given,
})

it("keeps offers, their edits and who made them", async () => {
  const { admin, trace } = setUp()
  const made = await admin.saveOffer(null, draft, "admin-1")
  if (!made.ok) throw new Error(made.error.code)
  const edited = await admin.saveOffer(made.value.id, { ...draft, name: "Other" }, "admin-2")
  expect(edited).toMatchObject({ ok: true, value: { name: "Other", version: 2 } })
  expect(await admin.setOfferState(made.value.id, "paused", "admin-1")).toMatchObject({
    value: { state: "paused" },
  })
  expect(trace).toEqual(["admin-1 offer.create", "admin-2 offer.edit", "admin-1 offer.pause"])
  expect(await admin.saveOffer("nope", draft, "a")).toEqual({ ok: false, error: { code: "OFFER_NOT_FOUND" } })
})

it("refuses an offer that makes no sense", async () => {
  const { admin, trace } = setUp()
  const bad = { ...draft, needsCoupon: false, conditions: conditionsOf({ segment: "first-order" }) }
  expect(await admin.saveOffer(null, bad, "a")).toMatchObject({ error: { code: "OFFER_INVALID" } })
  expect(trace).toEqual([])
})

it("adds codes in one spelling, random ones too, and none twice", async () => {
  const { admin, coupons } = setUp()
  const made = await admin.saveOffer(null, draft, "a")
  const id = made.ok ? made.value.id : ""
  expect(await admin.addCoupons(id, codes({ codes: ["save-10", "SAVE10"], generate: 2 }), "a")).toMatchObject(
    {
      value: ["SAVE10", "RANDOM2", "RANDOM3"],
    },
  )
  expect([...coupons.values()].map(({ remaining }) => remaining)).toEqual([5, 5, 5])
  expect(await admin.addCoupons(id, codes({ codes: ["Save10"] }), "a")).toMatchObject({
    error: { code: "COUPON_TAKEN", codes: ["SAVE10"] },
  })
  expect(await admin.addCoupons(id, codes({ codes: ["SАVE"] }), "a")).toMatchObject({
    error: { code: "OFFER_INVALID", field: "codes" },
  })
  expect(await admin.setCouponState("nope", "paused", "a")).toMatchObject({ ok: false })
})
