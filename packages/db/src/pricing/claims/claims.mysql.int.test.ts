import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction, type Tx } from "../../shared/index.ts"
import { claimRows } from "./claims.mysql.ts"
import { holdCoupon, releaseCoupon } from "./coupon-uses.mysql.ts"
import { house, openAccount, post } from "./ledger.mysql.ts"
import { addLot, drainLots } from "./reward-lots.mysql.ts"
import { tendersOf } from "./tenders.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())
const within = <Value>(body: (tx: Tx) => Promise<Value>) => inTransaction(mysql, body)
const at = new Date("2026-01-05T10:00:00Z")
const orderOf = () => ({ id: newId(), customerId: newId(), email: "a@example.com", createdAt: at })

/** An account with an amount on it. */
const funded = async (kind: "gift-card" | "rewards", amountMinor: number): Promise<string> => {
  const to = `${kind}:${newId()}`
  await within(async (tx) => {
    await openAccount(tx, { id: to, kind, expiresAt: null, at })
    const posting = {
      reason: "grant",
      ref: to,
      note: "test",
      at,
      from: house.rewards,
      to,
      amountMinor,
    } as const
    await post(tx, posting)
    if (kind === "rewards") await addLot(tx, posting, new Date("2099-01-01"))
  })
  return to
}
const stateOf = async (id: string) =>
  (await mysql.rows("SELECT balance_minor, held_minor FROM pricing_account WHERE id = ?", [id]))[0]

const couponOf = async (totalLimit: number | null, perPerson = 1): Promise<string> => {
  const [promotion, coupon] = [newId(), newId()]
  await mysql.change(
    `INSERT INTO pricing_promotion (id, name, version, needs_coupon, benefit, conditions, priority, exclusive, state,
       created_at) VALUES (?, 'Test', 1, 1, '{}', '{}', 0, 0, 'active', ?)`,
    [promotion, at],
  )
  await mysql.change(
    `INSERT INTO pricing_coupon (id, promotion_id, code, version, total_limit, remaining, per_person_limit, listed, state,
       created_at) VALUES (?, ?, ?, 1, ?, ?, ?, 0, 'active', ?)`,
    [coupon, promotion, coupon.slice(-12), totalLimit, totalLimit, perPerson, at],
  )
  return coupon
}

describe("the ledger", () => {
  it("books a posting once and lets no account fall below zero or below what is held", async () => {
    const card = await funded("gift-card", 100)
    const again = {
      reason: "grant",
      ref: card,
      note: "",
      at,
      from: house.rewards,
      to: card,
      amountMinor: 1,
    } as const
    await expect(within((tx) => post(tx, again))).rejects.toThrow(/Duplicate/)
    const all = {
      reason: "expire",
      ref: card,
      note: "",
      at,
      from: card,
      to: house.expired,
      amountMinor: 101,
    } as const
    await expect(within((tx) => post(tx, all))).rejects.toThrow(/can't change/)
    expect(await stateOf(card)).toEqual({ balance_minor: 100, held_minor: 0 })
  })

  it("drains the lots that end soonest first", async () => {
    const account = await funded("rewards", 100)
    const soon = { reason: "earn", ref: newId(), to: account, amountMinor: 30 } as const
    await within((tx) => addLot(tx, soon, new Date("2027-01-01")))
    await within((tx) => drainLots(tx, account, 40))
    const lots = await mysql.rows(
      "SELECT left_minor FROM pricing_reward_lot WHERE account_id = ? ORDER BY expires_at",
      [account],
    )
    expect(lots).toEqual([{ left_minor: 0 }, { left_minor: 90 }])
  })
})

describe("claims", () => {
  it("are held, spent, refunded up to what was paid, and come back at the end", async () => {
    const [card, order] = [await funded("gift-card", 100), orderOf()]
    const claims = [{ kind: "gift-card", ref: card, amountMinor: 80 }] as const
    expect(await within((tx) => claimRows(tx).hold(order, claims))).toBe(true)
    expect(await stateOf(card)).toEqual({ balance_minor: 100, held_minor: 80 })
    expect(await within((tx) => claimRows(tx).hold(orderOf(), claims))).toBe(false)
    await within((tx) => claimRows(tx).spend(order.id, at))
    await within((tx) => claimRows(tx).spend(order.id, at))
    expect(await stateOf(card)).toEqual({ balance_minor: 20, held_minor: 0 })
    const back = (amountMinor: number, refId: string) =>
      within((tx) => claimRows(tx).refund(order.id, { ref: card, amountMinor, refId, at }))
    await back(30, "r1")
    await expect(back(30, "r1")).rejects.toThrow(/Duplicate/)
    await expect(back(51, "r2")).rejects.toThrow(/can't give/)
    expect(await within((tx) => claimRows(tx).spentOf(order.id))).toMatchObject([{ leftMinor: 50 }])
    await within((tx) => claimRows(tx).release(order.id, at))
    expect(await stateOf(card)).toEqual({ balance_minor: 100, held_minor: 0 })
    expect(await within((tx) => tendersOf(tx, order.id))).toMatchObject([
      { refunded_minor: 80, state: "SPENT" },
    ])
  })

  it("let go what was held, and take it again only if it is still there", async () => {
    const [card, order] = [await funded("gift-card", 100), orderOf()]
    const claims = [{ kind: "gift-card", ref: card, amountMinor: 80 }] as const
    await within((tx) => claimRows(tx).hold(order, claims))
    await within((tx) => claimRows(tx).release(order.id, at))
    expect(await stateOf(card)).toEqual({ balance_minor: 100, held_minor: 0 })
    expect(await within((tx) => claimRows(tx).retake(order.id, at))).toBe(true)
    expect(await stateOf(card)).toEqual({ balance_minor: 20, held_minor: 0 })
  })

  it("use a coupon up to its cap and a person's limit, and free a use again", async () => {
    const coupon = await couponOf(2, 1)
    const take = (orderId: string, personKey: string) =>
      within((tx) => holdCoupon(tx, { couponId: coupon, orderId, personKey, savedMinor: 1, at }))
    const [first, second] = [newId(), newId()]
    expect(await take(first, "c:1")).toBe(true)
    expect(await take(newId(), "c:2")).toBe(true)
    expect(await take(newId(), "c:3")).toBe(false)
    await within((tx) => releaseCoupon(tx, first))
    await within((tx) => releaseCoupon(tx, first))
    expect(await take(second, "c:1")).toBe(true)
    expect(await take(newId(), "c:4")).toBe(false)
    expect(await mysql.rows("SELECT remaining FROM pricing_coupon WHERE id = ?", [coupon])).toEqual([
      { remaining: 0 },
    ])
    const free = await couponOf(null, 1)
    const one = { couponId: free, personKey: "c:9", savedMinor: 1, at }
    const took = await Promise.all(
      Array.from({ length: 20 }, () => within((tx) => holdCoupon(tx, { ...one, orderId: newId() }))),
    )
    expect(took.filter(Boolean)).toHaveLength(1)
  })

  it("use a coupon once where two orders of one person saw it free at the same time", async () => {
    const one = { couponId: await couponOf(null, 1), personKey: "c:9", savedMinor: 1, at }
    const [held, bothSaw] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    /** Says when the second one, too, has read which uses are taken. */
    const watched = (tx: Tx): Tx => {
      let left = 2
      const rows: Tx["rows"] = async (sql, values) => {
        const found = await tx.rows<never>(sql, values)
        left -= 1
        if (left === 0) bothSaw.resolve()
        return found
      }
      return { ...tx, rows }
    }
    const first = within(async (tx) => {
      const taken = await holdCoupon(tx, { ...one, orderId: newId() })
      held.resolve()
      await bothSaw.promise
      return taken
    })
    await held.promise
    const second = within((tx) => holdCoupon(watched(tx), { ...one, orderId: newId() }))
    expect(await Promise.all([first, second])).toEqual([true, false])
  })
})
