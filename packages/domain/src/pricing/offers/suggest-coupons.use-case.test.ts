import { expect, it } from "vitest"
import { conditionsOf, couponOf, offerOf, quotePorts } from "../testing/index.ts"
import { makeSuggestCoupons } from "./suggest-coupons.use-case.ts"

const found = (
  code: string,
  offer: Parameters<typeof offerOf>[0],
  coupon: Parameters<typeof couponOf>[0] = {},
) => ({
  coupon: couponOf({ id: code, code, offerId: code, ...coupon }),
  offer: offerOf({ id: code, name: code, needsCoupon: true, ...offer }),
  uses: 0,
})
const percent = (of: number) => ({ kind: "percent" as const, percent: of, capMinor: null })
const line = { sku: "a", quantity: 1, unitPriceMinor: 10_000, unitMrpMinor: 10_000, gstRatePercent: 5 }

it("names the best coupon first, then what is nearly reached; not what can't be used", async () => {
  const coupons = [
    found("TEN", { benefit: percent(10) }),
    found("HALF", { benefit: percent(50) }),
    found("FAR", { benefit: percent(90), conditions: conditionsOf({ minimumMinor: 90_000 }) }),
    found("NEAR", { benefit: percent(90), conditions: conditionsOf({ minimumMinor: 10_001 }) }),
    found("NEWONLY", { conditions: conditionsOf({ segment: "first-order" }) }),
    found("EMPTY", {}, { remaining: 0 }),
  ]
  const suggest = makeSuggestCoupons(quotePorts({ coupons, buyers: ["c1"] }))
  const input = { lines: [line], deliveryMinor: 0, buyer: { customerId: "c1", email: null } }
  const answer = await suggest(input)
  expect(answer.map(({ code }) => code)).toEqual(["HALF", "TEN", "NEAR", "FAR"])
  expect(answer[0]?.answer).toMatchObject({ ok: true, savedMinor: 5_000 })
  expect(answer[2]?.answer).toMatchObject({ ok: false, problem: { missingMinor: 1 } })
})
