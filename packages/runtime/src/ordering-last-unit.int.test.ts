import { afterAll, describe, expect, it } from "vitest"
import {
  type Buyer,
  brokenRules,
  checkOut,
  openScene,
  payFor,
  placeInputOf,
  type Scene,
} from "./ordering/testing/order-scene.ts"
import { shelfCounts, sizeOf, tally } from "./ordering/testing/shelf-counts.ts"
import { closeAll } from "./shared/index.ts"

afterAll(closeAll)

const buyersPerRound = 200
const rounds = sizeOf("HAAT_RACE_ROUNDS", 100)

const nameOf = (round: number): string => `unit${round}`
const units = Object.fromEntries(
  Array.from({ length: rounds }, (_, round) => [nameOf(round), { "WH-BLR": 1 }]),
)

const buy = async ({ ordering, bank }: Scene, buyer: Buyer, quoteId: string): Promise<string> => {
  const placed = await ordering.place(placeInputOf(buyer, { quoteId }))
  if (!placed.ok) return placed.error.code
  await ordering.settle(bank.pay(await payFor(ordering, buyer, placed.value.code)))
  return "BOUGHT"
}

describe("the last unit", () => {
  it(`goes to exactly one of ${buyersPerRound} who want it at once, ${rounds} times`, async () => {
    const scene = await openScene(units)
    for (let round = 0; round < rounds; round += 1) {
      const buyers = Array.from({ length: buyersPerRound }, () => scene.buyer({ [nameOf(round)]: 1 }))
      const [first] = buyers
      if (!first) throw new Error("no buyers")
      const { quoteId } = await checkOut(scene.ordering, first)
      const outcomes = await Promise.all(buyers.map((buyer) => buy(scene, buyer, quoteId)))
      expect(tally(outcomes)).toEqual({ BOUGHT: 1, OUT_OF_STOCK: buyersPerRound - 1 })
      expect(await shelfCounts(scene.skuOf(nameOf(round)))).toMatchObject({ reserved: 0, allocated: 1 })
    }
    expect(scene.bank.charged()).toHaveLength(rounds)
    expect(await brokenRules(scene)).toEqual([])
  }, 600_000)

  it("isn't sold twice to a cart with two lines of it", async () => {
    const scene = await openScene({ lamp: { "WH-BLR": 3 } })
    const buyer = scene.buyer({ lamp: 2 })
    const [line] = buyer.cart.lines
    if (!line) throw new Error("no line")
    const twice = { ...buyer.cart, lines: [line, { ...line }] }
    scene.carts.set(twice.ownerKey, twice)
    const asked = { shopper: buyer.shopper, pincode: "560001", service: "standard" } as const
    const refused = { ok: false, error: { code: "OUT_OF_STOCK" } }
    expect(await scene.ordering.checkout(asked)).toMatchObject(refused)
    expect(await scene.ordering.place(placeInputOf(buyer, { quoteId: "0".repeat(64) }))).toMatchObject(
      refused,
    )
    expect(await shelfCounts(scene.skuOf("lamp"))).toMatchObject({ reserved: 0, allocated: 0 })
  })

  it("is sold to one shopper once, who asks for it in 200 orders side by side", async () => {
    const scene = await openScene({ radio: { "WH-BLR": 1 } }, { openLimit: 100 })
    const buyer = scene.buyer({ radio: 1 })
    const { quoteId } = await checkOut(scene.ordering, buyer)
    const inputs = Array.from({ length: buyersPerRound }, () => placeInputOf(buyer, { quoteId }))
    const answers = await Promise.all(inputs.map((input) => scene.ordering.place(input)))
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [answer.value.code] : []))).size).toBe(1)
    expect(await shelfCounts(scene.skuOf("radio"))).toMatchObject({ onHand: 1, reserved: 1 })
    expect(await brokenRules(scene)).toEqual([])
  })
})
