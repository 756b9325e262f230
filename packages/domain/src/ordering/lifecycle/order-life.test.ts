import { fc, test } from "@fast-check/vitest"
import { describe } from "vitest"
import { expectSoundBooks, type FakeShop, fakeShop, placeInput } from "../testing/index.ts"

const visitors = ["v1", "v2", "v3"]
const anyone = fc.constantFrom(...visitors)
const which = fc.nat({ max: 5 })

const command = fc.oneof(
  fc.record({ do: fc.constant("place" as const), who: anyone, quantity: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant("pay" as const), which }),
  fc.record({
    do: fc.constant("bank" as const),
    which,
    says: fc.constantFrom("captured" as const, "declined" as const, "silent" as const),
    times: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ do: fc.constant("wrong-amount" as const), which }),
  fc.record({ do: fc.constant("cancel" as const), which }),
  fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ do: fc.constant("inquire" as const) }),
  fc.record({
    do: fc.constant("mood" as const),
    mood: fc.constantFrom("well" as const, "answer-lost" as const, "dead" as const, "refusing" as const),
  }),
)
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never

type World = { readonly shop: FakeShop; version: number }

const pick = <One>(many: readonly One[], at: number): One | undefined => many[at % Math.max(1, many.length)]

const place = async (world: World, { who, quantity }: { who: string; quantity: number }): Promise<void> => {
  world.version += 1
  const { shop, version } = world
  const shopper = shop.fill(who, version, { kettle: quantity })
  const checkout = await shop.checkout({ shopper, pincode: "560001", service: "standard" })
  if (!checkout.ok) return
  const { quoteId } = checkout.value
  const input = placeInput({ shopper, quoteId, cartVersion: version, idempotencyKey: `key-${version}-xxxx` })
  await Promise.all([shop.place(input), shop.place({ ...input, idempotencyKey: `key-${version}-yyyy` })])
}

const run = async (world: World, step: Command): Promise<void> => {
  const { shop } = world
  const orders = [...shop.books.orders.values()]
  const attempts = [...shop.books.attempts.values()]
  switch (step.do) {
    case "place":
      return place(world, step)
    case "pay": {
      const order = pick(orders, step.which)
      const viewer = order && {
        shopper: { visitorId: order.ownerKey.slice(2), customerId: null },
        accessToken: null,
      }
      if (order && viewer) await shop.pay(order.code, viewer, `pay-${attempts.length}`)
      return
    }
    case "bank": {
      const attempt = pick(attempts, step.which)
      if (!attempt || !shop.ledger.has(attempt.id)) return
      const fact = step.says === "silent" ? shop.factOf(attempt.id) : shop.decide(attempt.id, step.says)
      await Promise.all(Array.from({ length: step.times }, () => shop.settle(fact)))
      return
    }
    case "wrong-amount": {
      const attempt = pick(attempts, step.which)
      if (attempt && shop.ledger.get(attempt.id)?.state === "open") {
        await shop.settle(shop.decide(attempt.id, "captured", 100))
      }
      return
    }
    case "cancel": {
      const order = pick(orders, step.which)
      if (order) await shop.cancelById(order.id, "by the shopper")
      return
    }
    case "wait":
      shop.pass(step.minutes * 60_000)
      await shop.expireDue(100)
      return
    case "inquire":
      await shop.inquire(100)
      return
    case "mood":
      shop.control.mood = step.mood
  }
}

describe("whatever happens, in whatever order", () => {
  test.prop([fc.array(command, { minLength: 5, maxLength: 40 }), fc.integer({ min: 1, max: 6 })], {
    numRuns: 300,
  })(
    "the books stay sound after every step",
    async (steps, stock) => {
      const world: World = { shop: fakeShop({ kettle: stock }), version: 0 }
      for (const step of steps) {
        await run(world, step)
        expectSoundBooks(world.shop.books)
      }
    },
    60_000,
  )
})
