import type { Cart } from "@haat/domain/basket"
import type { Shopper } from "@haat/domain/shared"
import { afterAll, describe, expect, it } from "vitest"
import { openDoors } from "./ordering/testing/order-doors.ts"
import {
  type Buyer,
  brokenRules,
  checkOut,
  furnish,
  openScene,
  payFor,
  placeInputOf,
  type Scene,
  viewerOf,
} from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const countersOf = async (sku: string) => {
  const [row] = await clients
    .mysql()
    .rows<Record<string, string>>(
      "SELECT SUM(on_hand) AS on_hand, SUM(reserved) AS reserved, SUM(allocated) AS allocated FROM inventory_stock WHERE sku = ?",
      [sku],
    )
  return { onHand: Number(row?.on_hand), reserved: Number(row?.reserved), allocated: Number(row?.allocated) }
}

type Outcome = "PLACED" | "OUT_OF_STOCK" | string

const buy = async ({ ordering, bank }: Scene, buyer: Buyer, quoteId: string): Promise<Outcome> => {
  const placed = await ordering.place(placeInputOf(buyer, { quoteId }))
  if (!placed.ok) return placed.error.code
  await ordering.settle(bank.pay(await payFor(ordering, buyer, placed.value.code)))
  const order = await ordering.getOrder(placed.value.code, viewerOf(buyer))
  return order.ok ? order.value.status : order.error.code
}

const count = (outcomes: readonly Outcome[]) => {
  const counts: Record<string, number> = {}
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

describe("two hundred buyers for a hundred units", () => {
  it("places exactly a hundred, and tells everybody else the truth", async () => {
    const scene = await openScene({ phone: { "WH-BLR": 60, "WH-MAA": 40 } })
    const buyers = Array.from({ length: 200 }, () => scene.buyer({ phone: 1 }))
    const [first] = buyers
    if (!first) throw new Error("no buyers")
    const { quoteId } = await checkOut(scene.ordering, first)
    const outcomes = await Promise.all(buyers.map((buyer) => buy(scene, buyer, quoteId)))
    expect(count(outcomes)).toEqual({ PLACED: 100, OUT_OF_STOCK: 100 })
    expect(await countersOf(scene.skuOf("phone"))).toEqual({ onHand: 100, reserved: 0, allocated: 100 })
    expect(scene.bank.charged()).toHaveLength(100)
    expect(await brokenRules(scene)).toEqual([])
  })

  it("holds with two SKUs per cart named in opposite orders", async () => {
    const scene = await openScene({ a: { "WH-BLR": 50 }, b: { "WH-BLR": 50 } })
    const buyers = Array.from({ length: 100 }, (_, index) =>
      scene.buyer(index % 2 === 0 ? { a: 1, b: 1 } : { b: 1, a: 1 }),
    )
    const [first] = buyers
    if (!first) throw new Error("no buyers")
    const { quoteId } = await checkOut(scene.ordering, first)
    const outcomes = await Promise.all(buyers.map((buyer) => buy(scene, buyer, quoteId)))
    expect(count(outcomes)).toEqual({ PLACED: 50, OUT_OF_STOCK: 50 })
    for (const name of ["a", "b"]) {
      expect(await countersOf(scene.skuOf(name))).toEqual({ onHand: 50, reserved: 0, allocated: 50 })
    }
    expect(await brokenRules(scene)).toEqual([])
  })

  it("doesn't let one shopper hoard by opening orders side by side", async () => {
    const scene = await openScene({ phone: { "WH-BLR": 100 } }, { openLimit: 3 })
    const { ordering } = scene
    const owner = scene.prefix
    const inputs = []
    for (let index = 0; index < 8; index += 1) {
      const buyer = scene.buyer({ phone: 1 }, owner)
      inputs.push({ buyer, input: placeInputOf(buyer, await checkOut(ordering, buyer)) })
    }
    const codes: string[] = []
    for (const { buyer, input } of inputs) {
      scene.carts.set(buyer.cart.ownerKey, buyer.cart)
      const answer = await ordering.place(input)
      codes.push(answer.ok ? "RESERVED" : answer.error.code)
    }
    expect(count(codes)).toEqual({ RESERVED: 3, TOO_MANY_OPEN_ORDERS: 5 })
    expect(await countersOf(scene.skuOf("phone"))).toEqual({ onHand: 100, reserved: 3, allocated: 0 })
  })

  it("lets one person hold no more units of a SKU than allowed, from many devices and in two processes at once", async () => {
    const carts = new Map<string, Cart>()
    const cartKey = ({ visitorId }: Shopper) => `v:${visitorId}`
    const policy = { openLimit: 100, unitLimit: 20 }
    const [one, other] = [openDoors(carts, { policy, cartKey }), openDoors(carts, { policy, cartKey })]
    const goods = await furnish(one, carts, { phone: { "WH-BLR": 1000 } })
    const devices = Array.from({ length: 24 }, () => goods.buyer({ phone: 6 }))
    const [first] = devices
    if (!first) throw new Error("no devices")
    const person = ({ shopper }: Buyer) => ({ ...shopper, customerId: goods.prefix })
    const quote = await checkOut(one.ordering, { ...first, shopper: person(first) })
    const answers = await Promise.all(
      devices.map((device, at) =>
        (at % 2 === 0 ? one : other).ordering.place({
          ...placeInputOf(device, quote),
          shopper: person(device),
        }),
      ),
    )
    const codes = answers.map((answer) => (answer.ok ? "RESERVED" : answer.error.code))
    expect(count(codes)).toEqual({ RESERVED: 3, TOO_MANY_UNITS_HELD: 21 })
    expect(await countersOf(goods.skuOf("phone"))).toEqual({ onHand: 1000, reserved: 18, allocated: 0 })
  })
})
