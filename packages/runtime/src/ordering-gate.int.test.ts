import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { hotGate } from "./ordering/placing-door.ts"
import { openScene, placeFor, placeInputOf } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

it("flags a scarce SKU that a crowd asks for, with what is left of it", async () => {
  const scene = await openScene({ kettle: { "WH-BLR": 20 } })
  const sku = scene.skuOf("kettle")
  const ask = () =>
    scene.ordering.checkout({
      ...{ shopper: scene.buyer({ kettle: 1 }).shopper, pincode: "560001", service: "standard" },
    })
  const flag = () =>
    until("the flag", async () => {
      await Promise.all(Array.from({ length: 60 }, ask))
      return (await hotGate(clients).flagged()).find((hot) => hot.sku === sku)
    })
  expect(await flag()).toMatchObject({ sku, admits: 21 })
})

it("answers an order's own repetition while everybody else is told that the SKU is sold out", async () => {
  const scene = await openScene({ kettle: { "WH-BLR": 1 } })
  const [sku, gate] = [scene.skuOf("kettle"), hotGate(clients)]
  const buyer = scene.buyer({ kettle: 1 })
  const key = newId()
  const order = await placeFor(scene.ordering, buyer)
  await gate.ordered([`v:${buyer.shopper.visitorId} ${key}`])
  const hot = { sku, title: "Kettle", admits: 0 }
  expect(await gate.enter(hot, `v:${buyer.shopper.visitorId} ${key}`)).toBe("in")
  expect(await gate.enter(hot, newId())).toBe("sold-out")
  const late = await scene.ordering.place(
    placeInputOf(scene.buyer({ kettle: 1 }), { quoteId: order.quoteId }),
  )
  expect(late).toMatchObject({ ok: false, error: { code: "OUT_OF_STOCK" } })
})
