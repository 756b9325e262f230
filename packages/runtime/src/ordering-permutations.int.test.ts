import type { GatewayFact } from "@haat/domain/payment"
import { newId } from "@haat/platform/ids"
import fc from "fast-check"
import { afterAll, expect, it } from "vitest"
import { brokenRules, type Scene, signedWebhook } from "./ordering/testing/order-scene.ts"
import { paidScene } from "./ordering/testing/paid-scene.ts"
import { sizeOf } from "./ordering/testing/shelf-counts.ts"
import { closeAll } from "./shared/index.ts"

afterAll(closeAll)

type Outcome = GatewayFact["outcome"]

/** What one payment can be told of; a decline before a success is a buyer who tries another card at the bank. */
const histories: readonly (readonly Outcome[])[] = [
  ["requires-action", "authorized", "captured"],
  ["requires-action", "declined", "captured"],
  ["requires-action", "declined"],
]

/** Where an order must stand after these facts, in whatever order and however often they came. */
const endOf = (told: ReadonlySet<Outcome>): string => {
  if (told.has("captured") || told.has("authorized")) return "PLACED captured"
  return told.has("declined") ? "RESERVED declined" : "PAYMENT_PENDING"
}

const end = async ({ look }: Awaited<ReturnType<typeof paidScene>>): Promise<string> => {
  const { status, payment } = await look()
  return ["captured", "declined"].includes(payment.state) ? `${status} ${payment.state}` : status
}

const events = fc
  .constantFrom(...histories)
  .chain((history) => fc.array(fc.constantFrom(...history), { minLength: 1, maxLength: 5 }))

it("the same facts end in the same state, in any order, doubled, one by one or all at once", async () => {
  const many = fc.record({
    events,
    doubled: fc.boolean(),
    atOnce: fc.boolean(),
  })
  const shops: Scene[] = []
  await fc.assert(
    fc.asyncProperty(many, async ({ events: told, doubled, atOnce }) => {
      const scene = await paidScene()
      const { attemptId, scene: shop } = scene
      const isGood = endOf(new Set(told)).startsWith("PLACED")
      const fate = isGood ? shop.bank.pay(attemptId) : shop.bank.decline(attemptId)
      const webhookOf = (outcome: Outcome) => signedWebhook(shop.bank, { ...fate, outcome, eventId: newId() })
      const sent = told.map(webhookOf)
      const all = doubled ? [...sent, ...sent.toReversed()] : sent
      if (atOnce) await Promise.all(all.map((one) => shop.payment.receiveWebhook(one)))
      else for (const one of all) await shop.payment.receiveWebhook(one)
      expect(await end(scene), told.join(", ")).toBe(endOf(new Set(told)))
      shops.push(shop)
    }),
    { numRuns: sizeOf("HAAT_PERMUTATIONS", 60) },
  )
  expect(await brokenRules(...shops)).toEqual([])
}, 300_000)
