import { expect, it } from "vitest"
import { createFakeCartCache, createFakeCarts, createFakeShelf, createFakeTill } from "../testing/index.ts"
import { makeChangeAndView } from "./change-and-view.use-case.ts"
import { makeChangeLine } from "./change-line.use-case.ts"
import { makeShowCart } from "./show-cart.use-case.ts"

const clock = { now: () => new Date("2026-11-22T00:00:00Z") }
const shopper = { visitorId: "1", customerId: null }
const place = { pincode: "560001", coupon: null }

const setUp = () => {
  const shelf = createFakeShelf({ A: 5, B: 5 })
  const carts = createFakeCarts()
  const changing = makeChangeLine({ carts, cache: createFakeCartCache(), shelf, clock })
  return makeChangeAndView({ ...changing, view: makeShowCart({ shelf, till: createFakeTill(), clock }) })
}

it("answers each change with the cart as it then is", async () => {
  const change = setUp()
  const seen = [
    await change(shopper, { kind: "add", sku: "A", quantity: 1 }, place),
    await change(shopper, { kind: "add", sku: "B", quantity: 2 }, place),
    await change(shopper, { kind: "set", sku: "B", quantity: 3 }, place),
    await change(shopper, { kind: "remove", sku: "A" }, place),
  ]
  expect(seen.map((one) => one.ok && [one.value.version, one.value.count, one.value.itemsMinor])).toEqual([
    [1, 1, 9900],
    [2, 3, 3 * 9900],
    [3, 4, 4 * 9900],
    [4, 3, 3 * 9900],
  ])
})

it("passes a refusal on and shows nothing", async () => {
  const change = setUp()
  expect(await change(shopper, { kind: "add", sku: "A", quantity: 6 }, place)).toMatchObject({
    ok: false,
    error: { code: "OUT_OF_STOCK" },
  })
})
