import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql } from "../../shared/index.ts"
import { mysqlRewards } from "../rewards.mysql.ts"
import { rewardAccountOf } from "../wallet.mysql.ts"
import { mysqlRewardDesk } from "./reward-desk.mysql.ts"

const mysql = createMysql({ poolSize: 6 })
afterAll(() => mysql.close())
const [book, desk] = [mysqlRewards(mysql), mysqlRewardDesk(mysql)]
/** Not over for a hundred years by the real clock, at which other tests end what is. */
const at = new Date("2126-01-05T10:00:00Z")
const staff = { actorId: "admin-1", at }

const granted = async (amountMinor = 700) => {
  const [customerId, ref] = [newId(), newId()]
  await book.grant({ customerId, amountMinor, note: "Sorry", ref }, staff)
  return { customerId, ref, reason: "grant", note: "given to the wrong person" }
}

describe("ending rewards by hand", () => {
  it("takes back what is left, once, with both sides in the books", async () => {
    const lot = await granted()
    const answers = await Promise.all([1, 2, 3, 4].map(() => desk.end({ ...lot, how: "reverse" }, staff)))
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 700 }])
    expect(answers.filter(({ ok }) => !ok)[0]).toMatchObject({ error: { code: "REWARDS_GONE" } })
    const ledger = await desk.rewardLedger(lot.customerId)
    expect(ledger).toMatchObject({ balanceMinor: 0, lots: [{ amountMinor: 700, leftMinor: 0 }] })
    expect(ledger.postings.map(({ reason }) => reason).sort()).toEqual(["grant", "reverse"])
    for (const { sides } of ledger.postings) {
      expect(sides).toHaveLength(2)
      expect(sides.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0)
    }
    const records = await mysql.rows<{ action: string }>(
      "SELECT action FROM shared_admin_action WHERE subject = ? ORDER BY action",
      [`rewards:${lot.customerId}`],
    )
    expect(records.map(({ action }) => action)).toEqual(["rewards.grant", "rewards.reverse"])
  })

  it("ends a batch before its day, and never one of somebody else or one that an order holds", async () => {
    const lot = await granted()
    const other = await granted()
    const stranger = { ...lot, customerId: other.customerId, how: "expire" } as const
    expect(await desk.end(stranger, staff)).toMatchObject({ error: { code: "NO_SUCH_REWARDS" } })
    const account = rewardAccountOf(lot.customerId)
    await mysql.change("UPDATE pricing_account SET held_minor = 1 WHERE id = ?", [account])
    expect(await desk.end({ ...lot, how: "expire" }, staff)).toMatchObject({
      error: { code: "REWARDS_HELD" },
    })
    await mysql.change("UPDATE pricing_account SET held_minor = 0 WHERE id = ?", [account])
    expect(await desk.end({ ...lot, how: "expire" }, staff)).toEqual({ ok: true, value: 700 })
    expect((await book.view(lot.customerId)).balanceMinor).toBe(0)
  })
})
