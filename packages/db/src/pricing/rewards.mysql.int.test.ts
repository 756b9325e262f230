import { createHash } from "node:crypto"
import { personKey } from "@haat/domain/pricing"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql } from "../shared/index.ts"
import { expireOne, payOne } from "./reward-settling.mysql.ts"
import { mysqlRewards } from "./rewards.mysql.ts"
import { rewardsView } from "./rewards-view.mysql.ts"
import { mysqlBuyers, rewardAccountOf } from "./wallet.mysql.ts"

const mysql = createMysql({ poolSize: 4 })
afterAll(() => mysql.close())
const book = mysqlRewards(mysql)
const day = 24 * 3_600_000
/** Not due for a hundred years by the real clock, at which other tests settle what is. */
const at = new Date("2126-01-05T10:00:00Z")
const later = (days: number) => new Date(at.getTime() + days * day)

it("pays a parcel once, however many workers ask, and ends what is left after a year", async () => {
  const [orderId, shipmentId, customerId] = [newId(), newId(), newId()]
  const lines = [{ sku: "a", quantity: 1, unitPriceMinor: 50_000 }]
  const bought = {
    orderId,
    orderCode: "CODE",
    customerId,
    email: "a@example.com",
    totalMinor: 54_900,
    lines,
    at,
  }
  await book.noteBought(bought)
  await book.noteBought(bought)
  const source = await book.sourceOf(orderId)
  expect(source).toMatchObject({ moneyMinor: 50_000, customerId })
  if (!source) return
  await book.addParcel({ shipmentId, source, amountMinor: 500, dueAt: later(10), at })
  await book.delay([shipmentId], later(5))
  const fact = newId()
  await book.lower(fact, [{ shipmentId, byMinor: 100 }])
  await book.lower(fact, [{ shipmentId, byMinor: 100 }])
  expect(await payOne(mysql, shipmentId, later(9))).toBe(0)
  const paid = await Promise.all(Array.from({ length: 6 }, () => payOne(mysql, shipmentId, later(11))))
  expect(paid.filter((made) => made === 1)).toHaveLength(1)
  expect(await rewardsView(mysql, customerId)).toMatchObject({ balanceMinor: 400, coming: [] })
  const lot = { reason: "earn", ref: shipmentId, account_id: rewardAccountOf(customerId) }
  expect(await expireOne(mysql, lot, later(300))).toBe(0)
  expect(await expireOne(mysql, lot, later(380))).toBe(1)
  expect(await expireOne(mysql, lot, later(380))).toBe(0)
  const view = await book.view(customerId)
  expect(view).toMatchObject({ balanceMinor: 0, expiring: [] })
  expect(view.entries.map(({ amountMinor }) => amountMinor).toSorted((a, b) => a - b)).toEqual([-400, 400])
})

it("gives staff's rewards once per reference", async () => {
  const [customerId, staff] = [newId(), { actorId: "admin-1", at }]
  const grant = { customerId, amountMinor: 700, note: "Sorry", ref: newId() }
  expect(await book.grant(grant, staff)).toBe(true)
  expect(await book.grant(grant, staff)).toBe(false)
  expect((await book.view(customerId)).balanceMinor).toBe(700)
})

it("notes every guest who has bought, many at once and again, by few statements", async () => {
  let statements = 0
  const change: typeof mysql.change = (...asked) => {
    statements += 1
    return mysql.change(...asked)
  }
  const guests = Array.from({ length: 20 }, () => `${newId()}@example.com`)
  const counting = mysqlRewards({ ...mysql, change })
  const note = (email: string) =>
    counting.noteBought({
      ...{ orderId: newId(), orderCode: "CODE", customerId: null, email, totalMinor: 100 },
      ...{ lines: [], at },
    })
  await Promise.all([...guests, ...guests].map(note))
  const digest = (text: string) => createHash("sha256").update(text).digest("hex")
  const haveBought = mysqlBuyers(mysql, (person) => [personKey(person, digest) ?? ""])
  const known = await Promise.all(guests.map((email) => haveBought({ customerId: null, email })))
  expect(known).toEqual(guests.map(() => true))
  expect(statements).toBeLessThan(5)
})
