import { expect } from "@playwright/test"
import { apiShopper, expectRefused } from "../fixtures/api-shopper.ts"
import { orderInBooks, readBooks } from "../fixtures/books.ts"
import { withOffice } from "../fixtures/office.ts"
import { parcelsOf } from "../fixtures/staff.ts"
import { plenty } from "../fixtures/stocked.ts"

const returnsOf = async (code: string) => {
  const units = await readBooks<{ quantity: number }>(
    `SELECT l.quantity FROM ordering_return_line l JOIN ordering_return r ON r.id = l.return_id
     JOIN ordering_order o ON o.id = r.order_id WHERE o.code = ?`,
    [code],
  )
  return units.map(({ quantity }) => quantity)
}

/** Somebody with two units of an order that is paid for, and a hand for asking to give them back. */
const buyerOfTwo = async (request: Parameters<typeof apiShopper>[0]) => {
  const shopper = await apiShopper(request)
  const { code } = await shopper.buy(await plenty(14), 2)
  await shopper.payAtBank(code)
  const [parcel] = await parcelsOf(code)
  const right = { code, shipmentId: parcel?.id ?? "", reason: "damaged" }
  const ask = (quantity: unknown, wrong: object = {}, idempotencyKey: string = crypto.randomUUID()) =>
    request.post("/api/trpc/ordering.requestReturn", {
      headers: { ...shopper.headers, "x-haat-client": "web" },
      data: { json: { ...right, lines: [{ lineNo: 1, quantity }], idempotencyKey, note: "", ...wrong } },
    })
  return { code, parcel: right.shipmentId, ask }
}

withOffice(
  "nothing comes back but delivered units, each once, and by whom they were sent to",
  async ({ request, office }) => {
    const [mine, other] = [await buyerOfTwo(request), await buyerOfTwo(request)]
    expect(await expectRefused(await mine.ask(1), 409, 422)).toContain("NOT_DELIVERED_YET")
    await office.deliver(mine.code)
    await office.deliver(other.code)

    for (const quantity of [-1, 0, 1.5, 1e9, "1", null, [1], 2 ** 53])
      expect(await expectRefused(await mine.ask(quantity), 400)).toContain("quantity")
    for (const lines of [
      [],
      [
        { lineNo: 1, quantity: 1 },
        { lineNo: 1, quantity: 1 },
      ],
      null,
    ])
      expect(await expectRefused(await mine.ask(1, { lines }), 400)).toContain("lines")
    expect(await expectRefused(await mine.ask(1, { reason: "DAMAGED" }), 400)).toContain("reason")
    for (const quantity of [3, 1000])
      expect(await expectRefused(await mine.ask(quantity), 409, 422)).toContain("TOO_MANY_TO_RETURN")
    expect(
      await expectRefused(await mine.ask(1, { lines: [{ lineNo: 2, quantity: 1 }] }), 409, 422),
    ).toContain("TOO_MANY_TO_RETURN")
    for (const shipmentId of [other.parcel, crypto.randomUUID()])
      await expectRefused(await mine.ask(1, { shipmentId }), 404)
    // Another's order with its own parcel: all of it is right but who asks.
    await expectRefused(await mine.ask(1, { code: other.code, shipmentId: other.parcel }), 404)
    expect([await returnsOf(mine.code), await returnsOf(other.code)]).toEqual([[], []])

    const key = crypto.randomUUID()
    const twice = await Promise.all([mine.ask(1, {}, key), mine.ask(1, {}, key)])
    for (const answer of twice) expect(answer.ok(), await answer.text()).toBe(true)
    expect(await returnsOf(mine.code)).toEqual([1])
    expect(await expectRefused(await mine.ask(2), 409, 422)).toContain("TOO_MANY_TO_RETURN")
    const rest = await Promise.all(Array.from({ length: 10 }, () => mine.ask(1)))
    expect(rest.filter((answer) => answer.ok())).toHaveLength(1)
    for (const late of rest.filter((answer) => !answer.ok())) await expectRefused(late, 409, 422)
    expect(await returnsOf(mine.code)).toEqual([1, 1])
    expect((await orderInBooks(mine.code))?.status).toBe("RETURN_REQUESTED")
  },
)
