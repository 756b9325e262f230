import { newId } from "@haat/platform/ids"
import fc from "fast-check"
import { afterAll, expect, it } from "vitest"
import { brokenRules, checkOut, openScene, placeInputOf, type Scene } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const which = fc.nat({ max: 7 })
const step = fc.oneof(
  fc.record({ do: fc.constant("place" as const), a: fc.nat({ max: 2 }), b: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ do: fc.constant("pay" as const), which }),
  fc.record({ do: fc.constant("captured" as const), which }),
  fc.record({ do: fc.constant("declined" as const), which }),
  fc.record({ do: fc.constant("cancel" as const), which }),
  fc.record({ do: fc.constant("hold over" as const), which }),
  fc.record({ do: fc.constant("silence" as const), on: fc.boolean() }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never
type Placed = { readonly id: string; readonly code: string; readonly owner: string }
type World = { readonly scene: Scene; readonly placed: Placed[]; readonly attempts: string[] }

const pick = <One>(many: readonly One[], at: number): One | undefined => many[at % Math.max(1, many.length)]
const viewer = ({ owner }: Placed) => ({ shopper: { visitorId: owner, customerId: null }, accessToken: null })

const place = async ({ scene, placed }: World, { a, b }: { a: number; b: number }): Promise<void> => {
  const buyer = scene.buyer(a > 0 ? { a, b } : { b })
  const checkout = await checkOut(scene.ordering, buyer).catch(() => null)
  if (!checkout) return
  const answer = await scene.ordering.place(placeInputOf(buyer, checkout))
  if (answer.ok) placed.push({ id: answer.value.id, code: answer.value.code, owner: buyer.shopper.visitorId })
}

const act = async (world: World, one: Step): Promise<void> => {
  const { scene, placed, attempts } = world
  const { ordering, bank } = scene
  if (one.do === "place") return place(world, one)
  if (one.do === "silence") {
    bank.control.mood = one.on ? "dead" : "well"
    return
  }
  const order = pick(placed, one.which)
  const attempt = pick(attempts, one.which)
  if (one.do === "pay" && order) {
    const paid = await ordering.pay(order.code, viewer(order), newId())
    if (paid.ok && !attempts.includes(paid.value.attemptId)) attempts.push(paid.value.attemptId)
  }
  if (one.do === "captured" && attempt) await ordering.settle(bank.pay(attempt))
  if (one.do === "declined" && attempt) await ordering.settle(bank.decline(attempt))
  if (one.do === "cancel" && order) await ordering.cancel(order.code, viewer(order))
  if (one.do === "hold over" && order) {
    await clients
      .mysql()
      .change(
        "UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3) WHERE id = ? AND expires_at IS NOT NULL",
        [order.id],
      )
    await ordering.expireOrder(order.id)
  }
}

it("keeps the books sound through any life, several steps at a time, on the real database", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 12 }),
      async (rounds) => {
        const scene = await openScene({ a: { "WH-BLR": 2, "WH-MAA": 2 }, b: { "WH-BLR": 3 } })
        const world: World = { scene, placed: [], attempts: [] }
        for (const round of rounds) await Promise.all(round.map((one) => act(world, one)))
        expect(await brokenRules(scene)).toEqual([])
      },
    ),
    { numRuns: 25 },
  )
}, 180_000)
