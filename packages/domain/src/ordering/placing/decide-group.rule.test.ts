import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { orderOf } from "../testing/order.builder.ts"
import { decideGroup, stockRowOf } from "./decide-group.rule.ts"
import type { WriteOrder } from "./write-order.model.ts"

type Given = {
  readonly owner?: string
  readonly key?: string
  readonly cart?: string
  readonly units?: number
  readonly sku?: string
}

const linesOf = (sku: string, quantity: number) =>
  orderOf()
    .lines.slice(0, 1)
    .map((line) => ({ ...line, sku, quantity }))

const command = (
  id: number,
  { owner = `v:${id}`, key = `key-${id}`, cart = `cart-${id}`, units = 1, sku = "kettle" }: Given = {},
) =>
  ({
    draft: {
      order: orderOf({ id: `o${id}`, ownerKey: owner, cartId: cart, lines: linesOf(sku, units) }),
      idempotencyKey: key,
      requestHash: "h",
      holdMs: 1000,
      openLimit: 2,
      unitLimit: 20,
    },
    holds: [{ sku, warehouseId: "WH-BLR", quantity: units }],
  }) satisfies WriteOrder

const row = stockRowOf({ sku: "kettle", warehouseId: "WH-BLR" })
const leaves = (units: number) => new Map([[row, units]])
const decide = (commands: readonly WriteOrder[], left: ReadonlyMap<string, number> | null = null) =>
  decideGroup(commands, { taken: [], left })

describe("decideGroup", () => {
  it("serves who came first, and those after a too large wish", () => {
    const commands = [command(1, { units: 2 }), command(2, { units: 5 }), command(3), command(4)]
    expect(decide(commands, leaves(3))).toEqual([1, "short", 1, "short"])
  })

  it("leaves the units to the rows' guards when nothing is locked", () => {
    expect(decide([command(1, { units: 20 })])).toEqual([1])
  })

  it("takes one of two with the same key or the same cart version", () => {
    const [first, sameKey] = [command(1, { owner: "v:a", key: "k" }), command(2, { owner: "v:a", key: "k" })]
    const [cart, sameCart] = [command(3, { cart: "c" }), command(4, { cart: "c" })]
    expect(decide([first, sameKey, cart, sameCart])).toEqual([1, "taken", 1, "taken"])
  })

  it("lets the second in when the first is refused", () => {
    const twins = [command(1, { cart: "c", units: 9 }), command(2, { cart: "c" })]
    expect(decide(twins, leaves(1))).toEqual(["short", 1])
  })

  it("fills a shopper's free places and no more, beside what is open already", () => {
    const taken = [{ ownerKey: "v:a", openNo: 1, idempotencyKey: "old", cartSlot: "old:1", units: [] }]
    const mine = [1, 2].map((id) => command(id, { owner: "v:a" }))
    const again = command(3, { owner: "v:a", key: "old" })
    expect(decideGroup([...mine, again], { taken, left: null })).toEqual([2, "too-many-open", "taken"])
  })

  it("lets a shopper hold no more units of a SKU than allowed, in open orders and in this group", () => {
    const units = [{ sku: "kettle", quantity: 12 }]
    const taken = [{ ownerKey: "v:a", openNo: 2, idempotencyKey: "old", cartSlot: "old:1", units }]
    const wishes: Given[] = [
      { owner: "v:a", units: 9 },
      { owner: "v:a", units: 8 },
      { owner: "v:a", units: 1 },
      { owner: "v:b", units: 20 },
      { owner: "v:b", units: 1 },
      { owner: "v:b", units: 20, sku: "lamp" },
      { owner: "v:c", units: 21 },
    ]
    const commands = wishes.map((wish, at) => command(at, wish))
    const over = "too-many-units"
    expect(decideGroup(commands, { taken, left: null })).toEqual([over, 1, "too-many-open", 1, over, 2, over])
  })

  const wish = fc.record({
    owner: fc.constantFrom("v:a", "v:b", "v:c"),
    key: fc.constantFrom("k1", "k2", "k3"),
    cart: fc.constantFrom("c1", "c2", "c3", "c4"),
    units: fc.integer({ min: 1, max: 15 }),
  })

  test.prop([fc.array(wish, { maxLength: 30 }), fc.nat({ max: 80 })])(
    "gives each one verdict, keeps every key, cart and place single and the units within what is left and may be held",
    (wishes, units) => {
      const commands = wishes.map((given, at) => command(at, given))
      const verdicts = decide(commands, leaves(units))
      expect(verdicts).toHaveLength(commands.length)
      const granted = wishes.flatMap((given, at) => {
        const place = verdicts[at]
        return typeof place === "number" ? [{ ...given, place }] : []
      })
      const single = (name: (one: (typeof granted)[number]) => string) =>
        expect(new Set(granted.map(name)).size).toBe(granted.length)
      single(({ owner, key }) => `${owner} ${key}`)
      single(({ cart }) => cart)
      single(({ owner, place }) => `${owner} ${place}`)
      const sumOf = (some: typeof granted) => some.reduce((total, one) => total + one.units, 0)
      expect(sumOf(granted)).toBeLessThanOrEqual(units)
      for (const some of Map.groupBy(granted, ({ owner }) => owner).values())
        expect(sumOf(some)).toBeLessThanOrEqual(20)
      for (const { place } of granted) expect(place).toBeLessThanOrEqual(2)
    },
  )

  test.prop([fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 20 }), fc.nat({ max: 15 })])(
    "refuses nobody whom the units before would have served",
    (wishes, units) => {
      const verdicts = decide(
        wishes.map((quantity, at) => command(at, { units: quantity })),
        leaves(units),
      )
      let left = units
      for (const [at, quantity] of wishes.entries()) {
        expect(verdicts[at]).toBe(quantity <= left ? 1 : "short")
        if (quantity <= left) left -= quantity
      }
    },
  )
})
