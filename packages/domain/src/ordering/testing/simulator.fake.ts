import { isHeld } from "../lifecycle/order-transitions.rule.ts"
import { breaches } from "./books.contract.ts"
import { type Happening, handleParcels, pick, type Voucher, type World } from "./happening.fake.ts"
import { placeInput } from "./order.builder.ts"
import { type FakeShop, fakeShop } from "./shop.fake.ts"
import type { FakeMovement } from "./stock.fake.ts"

const deliver = async (world: World, fact: Parameters<FakeShop["settle"]>[0], times: number) => {
  world.sent.push(fact)
  await Promise.all(Array.from({ length: times }, () => world.shop.settle(fact)))
}

type Place = Extract<Happening, { do: "place" }>

const vouchersOf = {
  none: {},
  coupon: { coupon: "welcome" },
  "coupon-once": { coupon: "once" },
  card: { giftCards: ["7777"] },
  "card-for-all": { giftCards: ["9999999"] },
} as const satisfies Record<Voucher, object>

/** Two tabs press at once, then the first one again: one order, or the same refusal. */
const place = async (world: World, { who, kettles, cups, voucher }: Place): Promise<string | null> => {
  world.clicks += 1
  const { shop, clicks: version } = world
  const lines = { ...(kettles > 0 ? { kettle: kettles } : {}), ...(cups > 0 ? { cup: cups } : {}) }
  const shopper = shop.fill(who, version, lines)
  const vouchers = vouchersOf[voucher]
  const checkout = await shop.checkout({ shopper, pincode: "560001", service: "standard", ...vouchers })
  if (!checkout.ok) return null
  const { quoteId } = checkout.value
  const input = placeInput({
    ...{ shopper, quoteId, cartVersion: version, idempotencyKey: `key-${version}-xxxx` },
    ...vouchers,
  })
  const [first, other] = await Promise.all([
    shop.place(input),
    shop.place({ ...input, idempotencyKey: `key-${version}-yyyy` }),
  ])
  const again = await shop.place(input)
  if (first.ok && (!again.ok || again.value.id !== first.value.id))
    return "P05 the same key made another order"
  if (first.ok && other.ok && first.value.id !== other.value.id) return "P05 two tabs made two orders"
  const changed = await shop.place({ ...input, email: "other@example.com" })
  return first.ok && changed.ok ? "P05 one key was taken for another body" : null
}

const viewerOf = (ownerKey: string) => ({
  shopper: { visitorId: ownerKey.slice(2), customerId: null },
  accessToken: null,
})

const bank = async (world: World, { which, says, times }: Extract<Happening, { do: "bank" }>) => {
  const { shop } = world
  const attempt = pick(shop.books.attempts.values(), which)
  if (!attempt || !shop.ledger.has(attempt.id)) return
  const state = shop.ledger.get(attempt.id)?.state
  const isOver = state !== "open" && state !== "authorized"
  const fact = says === "silent" || isOver ? shop.factOf(attempt.id) : shop.decide(attempt.id, says)
  await deliver(world, fact, times)
}

const sendRefunds = ({ shop }: World): void => {
  for (const [key, one] of shop.books.refunds) {
    if (one.status === "SUCCEEDED") continue
    const answer = shop.payBack(one.id, one.attemptId, one.amountMinor)
    const status = answer === "succeeded" ? "SUCCEEDED" : answer === "failed" ? "FAILED" : "UNKNOWN"
    shop.books.refunds.set(key, { ...one, status })
  }
}

const run = async (world: World, step: Happening): Promise<string | null> => {
  const { shop } = world
  switch (step.do) {
    case "place":
      return place(world, step)
    case "pay": {
      const order = pick(shop.books.orders.values(), step.which)
      const key = `pay-${step.which}-${shop.books.attempts.size}`
      if (order) await shop.pay(order.code, viewerOf(order.ownerKey), key)
      return null
    }
    case "bank":
      await bank(world, step)
      return null
    case "redeliver": {
      const fact = pick(world.sent, step.which)
      if (fact) await shop.settle(fact)
      return null
    }
    case "wrong-amount": {
      const attempt = pick(shop.books.attempts.values(), step.which)
      if (attempt && shop.ledger.get(attempt.id)?.state === "open")
        await deliver(world, shop.decide(attempt.id, "captured", 100), 1)
      return null
    }
    case "cancel": {
      const order = pick(shop.books.orders.values(), step.which)
      if (order) await shop.cancelById(order.id, "by the shopper")
      return null
    }
    case "wait":
      shop.pass(step.minutes * 60_000)
      await shop.expireDue(100)
      return null
    case "blackout":
      shop.control.mood = "dead"
      for (const minutes of [11, 6]) {
        shop.pass(minutes * 60_000)
        await shop.expireDue(100)
      }
      shop.control.mood = "well"
      return null
    case "inquire":
      await shop.inquire(100)
      return null
    case "send-refunds":
      sendRefunds(world)
      return null
    case "count":
      shop.recount(step.row, step.units)
      return null
    case "mood":
      shop.control.mood = step.mood
      return null
    default:
      await handleParcels(world, step)
      return null
  }
}

/** Money at the bank against our books (A18), and reminders only for holds that run. */
const outside = ({ books, ledger, paidBack, running }: FakeShop): readonly string[] => {
  const wrong: string[] = []
  for (const [id, { state, amountMinor }] of ledger) {
    const attempt = books.attempts.get(id)
    const back = [...paidBack.values()].reduce(
      (sum, one) => sum + (one.attemptId === id ? one.amountMinor : 0),
      0,
    )
    if (back > amountMinor) wrong.push(`A18 the bank paid back more than it took for ${id}`)
    if (attempt?.status === "CAPTURED" && (state !== "captured" || attempt.capturedMinor !== amountMinor))
      wrong.push(`A18 ${id} is captured here, ${state} there`)
  }
  for (const { id, status, amountMinor } of books.refunds.values()) {
    if (status === "SUCCEEDED" && paidBack.get(id)?.amountMinor !== amountMinor)
      wrong.push(`A18 refund ${id} is called paid and isn't`)
  }
  for (const id of running) {
    const order = books.orders.get(id)
    if (!order || !isHeld(order.status)) wrong.push(`a reminder runs for ${id}, which is ${order?.status}`)
  }
  return wrong
}

export type Outcome = {
  readonly state: FakeShop["books"]
  readonly movements: readonly FakeMovement[]
  /** Calls that left the house. */
  readonly effects: readonly string[]
  /** Sentences of the audit that don't hold any more; empty is right. */
  readonly broken: readonly string[]
}

/**
 * The whole ordering room as a machine without a network: the real rules and use cases over stores, clock and bank in
 * memory, one happening at a time. The same happenings always lead to the same books.
 */
export const simulate = (stock: Readonly<Record<string, number>>) => {
  const world: World = { shop: fakeShop(stock), clicks: 0, sent: [] }
  const step = async (happening: Happening): Promise<Outcome> => {
    const { books, calls } = world.shop
    const [booked, called] = [books.movements.size, calls.length]
    const wrong = await run(world, happening)
    return {
      state: books,
      movements: [...books.movements.values()].slice(booked),
      effects: calls.slice(called),
      broken: [...(wrong ? [wrong] : []), ...breaches(books), ...outside(world.shop)],
    }
  }
  return { step, shop: world.shop }
}
