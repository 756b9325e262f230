import { describe, expect, it } from "vitest"
import type { PaymentFact } from "../ordering.model.ts"
import { breaches, paidShop } from "../testing/index.ts"

/** Every story a gateway can tell of one attempt. */
const kinds = ["requires-action", "authorized", "captured", "declined", "voided"] as const
type Kind = (typeof kinds)[number]

/** Sequences of up to `longest` events with repetition: all multisets of them in all their orders. */
const sequences = function* (longest: number): Generator<readonly Kind[]> {
  let level: readonly (readonly Kind[])[] = [[]]
  for (let length = 1; length <= longest; length += 1) {
    level = level.flatMap((head) => kinds.map((kind) => [...head, kind]))
    yield* level
  }
}

const multisetOf = (sequence: readonly Kind[]): string => [...sequence].sort().join(" ")

const ended = ["DECLINED", "VOIDED"]

/** What counts at the end. That an attempt ended without money is one thing, whichever word the gateway used. */
const endOf = async (sequence: readonly Kind[], isRepeat: boolean): Promise<string> => {
  const { shop, order, attemptId } = await paidShop()
  for (const [index, outcome] of sequence.entries()) {
    const fact: PaymentFact = {
      ...{ provider: "sandbox", attemptId, providerRef: "ref", outcome, currency: "INR", reason: null },
      ...{ amountMinor: order.totalMinor, eventId: isRepeat ? outcome : `${outcome}-${index}` },
    }
    await shop.settle(fact)
    await shop.settle(fact)
  }
  expect(breaches(shop.books)).toEqual([])
  const { status, late, capturedAttemptId } = shop.books.orders.get(order.id) ?? {}
  const attempt = shop.books.attempts.get(attemptId)
  const state = ended.includes(attempt?.status ?? "") ? "ended" : attempt?.status
  const stock = shop.books.stock.get("kettle")
  const [refunds, parcels] = [shop.books.refunds.size, shop.books.shipments.size]
  return JSON.stringify([
    status,
    late,
    capturedAttemptId,
    state,
    attempt?.capturedMinor,
    stock,
    refunds,
    parcels,
  ])
}

describe("any order of the same payment events, each also told twice", () => {
  it.each([
    ["with an id of its own for each", false],
    ["repeats under the same id", true],
  ])(
    "leads to one end, %s",
    async (_, isRepeat) => {
      const ends = new Map<string, Set<string>>()
      for (const sequence of sequences(5)) {
        const found = ends.get(multisetOf(sequence)) ?? new Set()
        ends.set(multisetOf(sequence), found.add(await endOf(sequence, isRepeat)))
      }
      expect(ends.size).toBe(251)
      const torn = [...ends].filter(([, found]) => found.size > 1)
      expect(torn).toEqual([])
    },
    120_000,
  )
})
