import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { brokenMoney, offerScene, rowsOf } from "./ordering/testing/offer-scene.ts"
import { grantRewards } from "./ordering/testing/rewards.builder.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

type Uses = { readonly person_key: string; readonly state: string }
const usesOf = (code: string) =>
  rowsOf<Uses>(
    `SELECT u.person_key, u.state FROM pricing_coupon_use u JOIN pricing_coupon c ON c.id = u.coupon_id
     WHERE c.code = ? AND u.state <> 'RELEASED'`,
    code,
  )
const accountOf = async (lastFour: string) =>
  (
    await rowsOf<{ id: string; balance_minor: number; held_minor: number }>(
      `SELECT a.id, a.balance_minor, a.held_minor FROM pricing_account a JOIN pricing_gift_card g ON g.account_id = a.id
       WHERE g.last_four = ? ORDER BY g.created_at DESC LIMIT 1`,
      lastFour,
    )
  )[0]

describe("a coupon under parallel orders", () => {
  it("with a cap of 5 is used 5 times by 50 people with 3 orders each", async () => {
    const scene = await offerScene({ kettle: { "WH-BLR": 500 } })
    const { code } = await scene.coupon({}, { totalLimit: 5 })
    const run = newId()
    const orders = Array.from({ length: 150 }, (_, at) => {
      const who = { email: `p${at % 50}-${run}@example.com` }
      return scene.order(scene.buyer({ kettle: 1 }), { coupon: code }, who)
    })
    const answers = await Promise.all(orders)
    const placed = answers.filter(({ ok }) => ok)
    const uses = await usesOf(code)
    expect(uses).toHaveLength(5)
    expect(new Set(uses.map(({ person_key: person }) => person)).size).toBe(5)
    expect(placed).toHaveLength(5)
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))
    expect(refusals.filter((code) => code !== "PRICE_CHANGED")).toEqual([])
    expect(await rowsOf("SELECT remaining FROM pricing_coupon WHERE code = ?", code)).toEqual([
      { remaining: 0 },
    ])
    expect(await brokenMoney(scene)).toEqual([])
  })

  it("without a cap is used once by one person who asks 50 times", async () => {
    const scene = await offerScene({ kettle: { "WH-BLR": 100 } })
    const { code } = await scene.coupon()
    const who = { email: `${newId()}@example.com` }
    const spellings = [code, code.toLowerCase(), ` ${code.slice(0, 4)}-${code.slice(4)}`]
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        scene.order(scene.buyer({ kettle: 1 }), { coupon: spellings[at % 3] ?? code }, who),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await usesOf(code)).toHaveLength(1)
    expect(await brokenMoney(scene)).toEqual([])
  })
})

describe("a gift card under parallel orders", () => {
  it("pays for no more than is on it in 50 orders at once, and for all of it", async () => {
    const scene = await offerScene({ kettle: { "WH-BLR": 100 } })
    const code = await scene.giftCard(100_000)
    const giftCards = [code]
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        scene.order(scene.buyer({ kettle: 1 }), { giftCards }, { consents: 60 }),
      ),
    )
    const placed = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    expect(placed).toHaveLength(50)
    expect(placed.reduce((sum, { tenderedMinor }) => sum + tenderedMinor, 0)).toBe(100_000)
    const inFull = placed.filter(({ tenderedMinor, totalMinor }) => tenderedMinor === totalMinor)
    expect(inFull.map(({ status }) => status)).toEqual(["PLACED", "PLACED", "PLACED", "PLACED"])
    const account = await accountOf(code.slice(-4))
    expect(account).toMatchObject({ held_minor: 800, balance_minor: 800 })
    expect(await brokenMoney(scene)).toEqual([])
  })
})

describe("rewards under parallel orders", () => {
  it("pay for no more than there are in 50 orders of one customer at once", async () => {
    const scene = await offerScene({ kettle: { "WH-BLR": 100 } })
    const customerId = newId()
    await grantRewards(clients, customerId, 60_000)
    const who = { customerId, consents: 60 }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => scene.order(scene.buyer({ kettle: 1 }), { useRewards: true }, who)),
    )
    const placed = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    expect(placed).toHaveLength(50)
    expect(placed.reduce((sum, { tenderedMinor }) => sum + tenderedMinor, 0)).toBe(60_000)
    expect(await scene.pricing.rewardsOf(customerId)).toMatchObject({
      balanceMinor: 10_400,
      heldMinor: 10_400,
    })
    expect(await brokenMoney(scene, [customerId])).toEqual([])
  })
})
