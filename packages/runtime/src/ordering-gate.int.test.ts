import { until } from "@haat/platform/clock"
import { afterAll, afterEach, expect, it, vi } from "vitest"
import { hotGate } from "./ordering/placing-door.ts"
import { checkOut, openScene, placeInputOf } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)
afterEach(() => vi.restoreAllMocks())

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

/** Counts whatever goes to MySQL from now on, on any of the pool's connections. */
const countStatements = () => {
  const { pool } = clients.mysql()
  const spies = [vi.spyOn(pool, "execute"), vi.spyOn(pool, "query"), vi.spyOn(pool, "getConnection")]
  return () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0)
}

it("tells everybody that a flagged SKU is sold out without asking MySQL, but answers an order's repetition", async () => {
  // There are goods: only the flag can be why nobody gets any.
  const scene = await openScene({ kettle: { "WH-BLR": 50 } }, {}, { gateSeesCarts: true })
  const first = scene.buyer({ kettle: 1 })
  const input = placeInputOf(first, await checkOut(scene.ordering, first))
  const placed = await scene.ordering.place(input)
  if (!placed.ok) throw new Error(placed.error.code)
  const late = (): Promise<string> =>
    scene.ordering
      .place(placeInputOf(scene.buyer({ kettle: 1 }), { quoteId: "none" }))
      .then((answer) => (answer.ok ? "placed" : answer.error.code))
  const statements = countStatements()
  expect(await late()).toBe("PRICE_CHANGED")
  expect(statements()).toBeGreaterThan(0)

  await hotGate(clients).flag({ sku: scene.skuOf("kettle"), title: "Kettle", admits: 0 })
  await until("the flag to be heard of", async () => (await late()) === "OUT_OF_STOCK")
  const before = statements()
  const answers = await Promise.all(Array.from({ length: 50 }, late))
  expect(new Set(answers)).toEqual(new Set(["OUT_OF_STOCK"]))
  expect(statements()).toBe(before)

  expect(await scene.ordering.place(input)).toMatchObject({ ok: true, value: { code: placed.value.code } })
  expect(statements()).toBeGreaterThan(before)
})
