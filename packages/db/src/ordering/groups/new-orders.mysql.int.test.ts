import { payAtOnce } from "@haat/domain/ordering"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql, inTransaction, isDuplicate } from "../../shared/index.ts"
import { mysqlOrderBook } from "../order-book.mysql.ts"
import { aDraft } from "../testing/order-draft.builder.ts"
import { groupOrders } from "./new-orders.mysql.ts"

const mysql = createMysql({ poolSize: 4 })
afterAll(() => mysql.close())
const book = mysqlOrderBook(mysql)

type Group = ReturnType<typeof groupOrders>
const within = <Value>(body: (group: Group) => Promise<Value>) =>
  inTransaction(mysql, (tx) => body(groupOrders(tx)))

const granted = (ownerKey = `v:${newId()}`, openNo = 1, traceparent?: string) => ({
  ...{ draft: aDraft({ ownerKey }), openNo, traceparent },
})

describe("orders of a group", () => {
  it("are kept whole, each with its lines and its event under its own trace", async () => {
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    const all = [granted(), granted(undefined, 1, traceparent), granted()]
    await within((group) => group.insertAll(all))
    for (const { draft } of all) {
      const { expiresAt: _expires, ...expected } = draft.order
      expect(await book.findById(draft.order.id)).toMatchObject(expected)
    }
    for (const { draft } of all) {
      const told = await mysql.rows("SELECT id FROM shared_outbox WHERE aggregateid = ?", [draft.order.id])
      expect(told).toHaveLength(1)
    }
    const [event] = await mysql.rows<{ payload: string; type: string }>(
      "SELECT type, payload FROM shared_outbox WHERE aggregateid = ?",
      [all[1]?.draft.order.id ?? ""],
    )
    expect(event?.type).toBe("ordering.order_reserved.v1")
    expect(JSON.parse(event?.payload ?? "{}").traceparent).toBe(traceparent)
  })

  it("of any number are written by statements that are prepared already", async () => {
    const some = (count: number) => Array.from({ length: count }, () => granted())
    const prepared = await inTransaction(mysql, async (tx) => {
      const { insertAll } = groupOrders(tx)
      const preparedSoFar = async () => {
        const [row] = await tx.rows<{ Value: string }>("SHOW SESSION STATUS LIKE 'Com_stmt_prepare'")
        return Number(row?.Value)
      }
      for (const size of [1, 4, 8]) await insertAll(some(size))
      const before = await preparedSoFar()
      for (const size of [5, 9, 13]) await insertAll(some(size))
      return { before, more: (await preparedSoFar()) - before }
    })
    // Twelve is a size of its own: one statement for orders and one for lines.
    expect(prepared).toEqual({ before: expect.any(Number), more: 2 })
    expect(prepared.before).toBeGreaterThan(0)
  })

  it("are kept with the first move of those that are paid at once", async () => {
    const [reserved, { draft, ...rest }] = [granted(), granted()]
    const stamp = { id: newId(), provider: "sandbox", idempotencyKey: newId(), now: new Date() }
    const { order, ...paying } = payAtOnce(draft.order, stamp)
    await within((group) => group.insertAll([reserved, { ...rest, draft: { ...draft, order, paying } }]))
    const found = await book.findWithHistory("id", order.id)
    expect(found).toMatchObject({ order: { status: "PAYMENT_PENDING", version: 1 }, history: [paying.step] })
    expect((await book.findWithHistory("id", reserved.draft.order.id))?.history).toEqual([])
  })

  it("name what their shoppers hold open", async () => {
    const [mine, second, other] = [granted(), granted(), granted()]
    const owner = mine.draft.order.ownerKey
    await within((group) => group.insertAll([mine, granted(owner, 2), second, other]))
    const taken = await within((group) => group.takenBy([owner, second.draft.order.ownerKey, "v:nobody"]))
    expect(taken.map(({ openNo }) => openNo).toSorted()).toEqual([1, 1, 2])
    expect(taken.find(({ ownerKey }) => ownerKey !== owner)).toEqual({
      ownerKey: second.draft.order.ownerKey,
      openNo: 1,
      idempotencyKey: second.draft.idempotencyKey,
      cartSlot: `${second.draft.order.cartId}:1`,
      units: second.draft.order.lines.map(({ sku, quantity }) => ({ sku, quantity })),
    })
  })

  it("are all undone by one duplicate", async () => {
    const first = granted()
    await within((group) => group.insertAll([first]))
    const good = granted()
    const broken = within((group) => group.insertAll([good, granted(first.draft.order.ownerKey, 1)]))
    expect(await broken.then(() => false, isDuplicate)).toBe(true)
    expect(await book.findById(good.draft.order.id)).toBeNull()
  })
})
