import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { clerk, expectSoundBooks, soldShop } from "../testing/index.ts"

const returnedShop = async (quantity: number) => {
  const scene = await soldShop()
  const { shop, order, first } = scene
  for (const { id } of [first, scene.second]) {
    await scene.send(id)
    await scene.scan(id, "delivered")
  }
  const asked = await shop.requestReturn({
    ...{ orderId: order.id, idempotencyKey: "return-1", shipmentId: first.id, note: "", reason: "damaged" },
    lines: [{ lineNo: 2, quantity }],
  })
  if (!asked.ok) throw new Error(asked.error.code)
  const receive = (restocked: number, scrapped: number) => {
    const lines = [{ shipmentId: first.id, lineNo: 2, restocked, scrapped }]
    return shop.receiveReturn({ returnId: asked.value, lines, by: clerk })
  }
  return { ...scene, returnId: asked.value, receive }
}

describe("receiveReturn", () => {
  it("puts each unit on the shelf or away, and books the money once under the return's id", async () => {
    const { shop, returnId, receive, statusOf } = await returnedShop(2)
    const [done, twin] = await Promise.all([receive(1, 1), receive(1, 1)])
    expect([done.ok, twin.ok]).toEqual([true, true])
    expect([...shop.books.refunds.values()]).toMatchObject([
      { reason: "RETURN", refId: returnId, amountMinor: 20_000 },
    ])
    expect(shop.books.stock.get("cup")).toEqual({ onHand: 3, reserved: 0, allocated: 0 })
    expect([...shop.books.movements.values()].filter(({ kind }) => kind === "SCRAP")).toMatchObject([
      { damaged: 1 },
    ])
    expect(statusOf()).toBe("DELIVERED")
    expect(await receive(2, 0)).toEqual(err({ code: "RETURN_CLOSED", status: "RECEIVED" }))
    expectSoundBooks(shop.books)
  })

  it("is returned when everything is back", async () => {
    const { shop, order, first, second, receive, statusOf } = await returnedShop(2)
    await receive(2, 0)
    for (const [shipmentId, quantity] of [
      [first.id, 3],
      [second.id, 1],
    ] as const) {
      const asked = await shop.requestReturn({
        ...{
          orderId: order.id,
          idempotencyKey: `return-${shipmentId}`,
          shipmentId,
          note: "",
          reason: "damaged",
        },
        lines: [{ lineNo: 1, quantity }],
      })
      const lines = [{ shipmentId, lineNo: 1, restocked: quantity, scrapped: 0 }]
      if (asked.ok) await shop.receiveReturn({ returnId: asked.value, lines, by: clerk })
    }
    expect(statusOf()).toBe("RETURNED")
    const back = [...shop.books.refunds.values()].reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    expect(back).toBe(order.totalMinor)
    expectSoundBooks(shop.books)
  })

  it("takes no other units than announced, and no made-up return", async () => {
    const { shop, receive } = await returnedShop(1)
    expect(await receive(2, 0)).toEqual(err({ code: "UNITS_DONT_MATCH", lineNo: 2, expected: 1 }))
    expect(await shop.receiveReturn({ returnId: "nothing", lines: [], by: clerk })).toEqual(
      err({ code: "RETURN_NOT_FOUND" }),
    )
  })
})
