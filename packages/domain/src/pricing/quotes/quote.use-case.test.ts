import { describe, expect, it } from "vitest"
import type { QuoteInput } from "../pricing.model.ts"
import { conditionsOf, couponOf, type FakeVouchers, offerOf, quotePorts } from "../testing/index.ts"
import { makeQuote } from "./quote.use-case.ts"

const line = { sku: "a", quantity: 1, unitPriceMinor: 50_000, unitMrpMinor: 60_000, gstRatePercent: 5 }
const ask = (input: Partial<QuoteInput> = {}, given: Partial<FakeVouchers> = {}) =>
  makeQuote(quotePorts(given))({ lines: [line], deliveryMinor: 0, ...input })
const coupon = (
  given: Parameters<typeof couponOf>[0] = {},
  offer: Parameters<typeof offerOf>[0] = {},
  uses = 0,
) => ({
  coupons: [{ coupon: couponOf(given), offer: offerOf({ needsCoupon: true, ...offer }), uses }],
})

it("gives the same facts the same id, other facts another", async () => {
  const [first, again] = [await ask(), await ask()]
  const dearer = await ask({ lines: [{ ...line, unitPriceMinor: 50_001 }] })
  expect(first.id).toBe(again.id)
  expect(dearer.id).not.toBe(first.id)
})

describe("a coupon", () => {
  it("counts however it is typed, and is to be taken with the order", async () => {
    const quote = await ask({ coupon: " save-10" }, coupon())
    expect(quote).toMatchObject({
      discountMinor: 5_000,
      coupon: { ok: true, code: "SAVE10", savedMinor: 5_000 },
    })
    expect(quote.claims).toEqual([{ kind: "coupon", ref: "coupon-1", amountMinor: 5_000 }])
    expect(quote.id).not.toBe((await ask()).id)
  })

  it("is told among the adjustments whenever it is claimed, so that an order knows from its notes", async () => {
    for (const given of ["SAVE10", "NOSUCH", null]) {
      const quote = await ask({ coupon: given }, coupon())
      const told = quote.adjustments.some(({ couponCode }) => couponCode !== null)
      expect([given, told]).toEqual([given, quote.claims.some(({ kind }) => kind === "coupon")])
    }
  })

  it("sounds unknown where it is unknown, misspelled, paused or private and over", async () => {
    const notValid = { ok: false, problem: { reason: "NOT_VALID" } }
    const over = { conditions: conditionsOf({ endsAt: new Date(0) }) }
    for (const quote of [
      await ask({ coupon: "NOSUCH" }, coupon()),
      await ask({ coupon: "SАVE10" }, coupon()),
      await ask({ coupon: "SAVE10" }, coupon({ state: "paused" })),
      await ask({ coupon: "SAVE10" }, coupon({ listed: false }, over)),
      await ask({ coupon: "SAVE10" }, coupon({ listed: false, remaining: 0 })),
    ]) {
      expect(quote.coupon).toMatchObject(notValid)
      expect(quote).toMatchObject({ discountMinor: 0, claims: [] })
    }
  })

  it("is refused with its reason", async () => {
    const problem = async (given: Partial<FakeVouchers>, input: Partial<QuoteInput> = {}) => {
      const { coupon: answer } = await ask({ coupon: "SAVE10", ...input }, given)
      return answer?.ok === false ? answer.problem.reason : "ok"
    }
    const first = coupon({}, { conditions: conditionsOf({ segment: "first-order" }) })
    const buyer = { customerId: null, email: "asha@example.com" }
    expect(await problem(coupon({}, {}, 1))).toBe("USED_UP")
    expect(await problem(coupon({}, { conditions: conditionsOf({ minimumMinor: 50_001 }) }))).toBe("MINIMUM")
    expect(await problem(coupon({}, { conditions: conditionsOf({ endsAt: new Date(0) }) }))).toBe("EXPIRED")
    expect(await problem(first, { buyer })).toBe("ok")
    expect(await problem({ ...first, buyers: ["asha@example.com"] }, { buyer })).toBe("FIRST_ORDER_ONLY")
  })
})

describe("tenders", () => {
  const cards = {
    CARD1: { accountId: "g1", kind: "gift-card", label: "ARD1", availableMinor: 20_000 },
  } as const
  const rewards = {
    c1: { accountId: "r1", kind: "rewards", label: "Rewards", availableMinor: 1_000 },
  } as const
  const buyer = { customerId: "c1", email: null }

  it("pay a part of the total", async () => {
    const quote = await ask({ giftCards: ["CARD1"], useRewards: true, buyer }, { cards, rewards })
    expect(quote).toMatchObject({ totalMinor: 50_000, payableMinor: 29_000 })
    expect(quote.claims).toEqual([
      { kind: "rewards", ref: "r1", amountMinor: 1_000 },
      { kind: "gift-card", ref: "g1", amountMinor: 20_000 },
    ])
  })

  it("tells which card can't be spent and leaves it out; rewards are the customer's alone", async () => {
    const quote = await ask({ giftCards: ["NOCARD"], useRewards: true }, { cards, rewards })
    expect(quote).toMatchObject({ refusedGiftCards: ["CARD"], tenders: [], payableMinor: 50_000 })
  })
})
