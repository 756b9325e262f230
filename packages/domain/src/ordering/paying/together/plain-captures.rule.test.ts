import { describe, expect, it } from "vitest"
import { attemptOf, factOf, lockedOf, testPolicy } from "../../testing/index.ts"
import type { ReceivedFact, SeenFact } from "./captures.model.ts"
import { plainCaptures } from "./plain-captures.rule.ts"

const now = new Date("2026-01-05T06:30:00.000Z")
const received = { rawBody: "{}", at: now }

type Given = {
  readonly order?: Parameters<typeof lockedOf>[0]
  readonly change?: SeenFact["change"]
}

const captured = { ...attemptOf(), status: "CAPTURED", capturedMinor: 24_900 } as const
const advanced = { kind: "advanced", attempt: captured, amountMatches: true } as const
const paying = { status: "PAYMENT_PENDING", version: 1 } as const

/** The attempts of the facts that are plain; each scene is an order with a fact of its own. */
const plain = (...scenes: readonly Given[]): readonly string[] => {
  const facts = scenes.map((_, at): ReceivedFact => ({ ...factOf({ attemptId: `attempt-${at}` }), received }))
  const locked = scenes.map(({ order }, at) => lockedOf({ id: `order-${at}`, ...paying, ...order }))
  const seen = scenes.map(({ change = advanced }, at) => ({ orderId: locked[at]?.id ?? "", change }))
  const orders = new Map(locked.map((order) => [order.id, order]))
  const paid = plainCaptures(facts, { seen, orders, now, policy: testPolicy })
  return paid.map(({ fact }) => fact.attemptId)
}

describe("plainCaptures", () => {
  it("are those that place an order in payment", () => {
    const setAside: Given = { order: { status: "AUTHORIZED", version: 2 } }
    expect(plain({}, setAside, {})).toEqual(["attempt-0", "attempt-1", "attempt-2"])
  })

  it("are not news that change nothing, nor another amount", () => {
    expect(plain({ change: { kind: "stale" } }, { change: { ...advanced, amountMatches: false } })).toEqual(
      [],
    )
  })

  it("are not for orders that need more than a step: ended, bought, only held, or with something to spend", () => {
    const spends: readonly Given["order"][] = [
      { tenderedMinor: 100 },
      {
        priceNotes: {
          adjustments: [{ name: "Tea", couponCode: "TEA", on: "items", savedMinor: 1 }],
          tenders: [],
        },
      },
    ]
    const ended = ["EXPIRED", "CANCELLED", "FAILED", "PLACED", "RESERVED"] as const
    expect(plain(...spends.map((order) => ({ order })))).toEqual([])
    expect(plain(...ended.map((status) => ({ order: { status, closedAt: now } })))).toEqual([])
  })

  it("are one an order, and none of orders that aren't in hand", () => {
    const same = { order: { id: "order-0" } }
    expect(plain(same, same)).toEqual(["attempt-0"])
    const facts = [
      { ...factOf(), received },
      { ...factOf(), received },
    ]
    const seen = [{ orderId: "order-1", change: advanced }, null]
    expect(plainCaptures(facts, { seen, orders: new Map(), now, policy: testPolicy })).toEqual([])
  })
})
