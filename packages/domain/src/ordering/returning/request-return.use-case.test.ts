import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { expectSoundBooks, soldShop } from "../testing/index.ts"

const deliveredShop = async () => {
  const scene = await soldShop()
  for (const { id } of [scene.first, scene.second]) {
    await scene.send(id)
    await scene.scan(id, "delivered")
  }
  const ask = (quantity: number, key = "return-1") =>
    scene.shop.requestReturn({
      ...{ orderId: scene.order.id, idempotencyKey: key, shipmentId: scene.first.id, note: "a dent" },
      ...{ reason: "damaged", lines: [{ lineNo: 1, quantity }] },
    })
  return { ...scene, ask }
}

describe("requestReturn", () => {
  it("opens a return once per key", async () => {
    const { shop, ask, statusOf } = await deliveredShop()
    const [first, twin] = await Promise.all([ask(2), ask(2)])
    expect(twin).toEqual(first)
    expect(await ask(1)).toEqual(err({ code: "IDEMPOTENCY_CONFLICT" }))
    expect([shop.books.returns.size, statusOf()]).toEqual([1, "RETURN_REQUESTED"])
    expectSoundBooks(shop.books)
  })

  it("never takes more than was delivered, however often it is asked", async () => {
    const { shop, ask } = await deliveredShop()
    const answers = await Promise.all([1, 2, 3, 4, 5].map((no) => ask(1, `return-${no}`)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
    expect(await ask(1, "return-6")).toEqual(err({ code: "TOO_MANY_TO_RETURN", lineNo: 1, returnable: 0 }))
    expectSoundBooks(shop.books)
  })

  it("is over when the window is, and not open before delivery", async () => {
    const { shop, ask } = await deliveredShop()
    shop.pass(15 * 86_400_000)
    expect(await ask(1)).toMatchObject({ ok: false, error: { code: "RETURN_WINDOW_OVER" } })
    const early = await soldShop()
    const { order, first } = early
    const asked = { orderId: order.id, idempotencyKey: "return-1", note: "", reason: "damaged" as const }
    const lines = [{ lineNo: 1, quantity: 1 }]
    expect(await early.shop.requestReturn({ ...asked, shipmentId: first.id, lines })).toEqual(
      err({ code: "NOT_DELIVERED_YET" }),
    )
    expect(await early.shop.requestReturn({ ...asked, shipmentId: "nothing", lines })).toEqual(
      err({ code: "SHIPMENT_NOT_FOUND" }),
    )
  })
})
