import type { PayAttempt } from "../facts.model.ts"
import { isHeld } from "../lifecycle/order-transitions.rule.ts"
import { breaches } from "./books.contract.ts"
import { place } from "./clicks.fake.ts"
import { type Happening, handleParcels, type Neighbors, pick, type World } from "./happening.fake.ts"
import { type FakeShop, fakeShop } from "./shop.fake.ts"
import type { FakeMovement } from "./stock.fake.ts"

type Fact = Parameters<FakeShop["settle"]>[0]

/** As the bank's webhook, which is written down with its effect; what is sent again later comes from the inbox. */
const deliver = async (world: World, fact: Fact, times: number, settle = world.shop.settle) => {
  world.sent.push(fact)
  const webhook = { ...fact, received: { rawBody: "", at: world.shop.time.now } }
  await Promise.all(Array.from({ length: times }, () => settle(webhook)))
}

/** Everybody whose attempt is open pays at the same moment. */
const rush = async (world: World, times: number): Promise<void> => {
  const { ledger, decide } = world.shop
  const open = [...ledger].flatMap(([id, { state }]) => (state === "open" ? [id] : []))
  await Promise.all(open.map((id) => deliver(world, decide(id, "captured"), times)))
}

const viewerOf = (ownerKey: string) => {
  const name = ownerKey.slice(2)
  const customerId = ownerKey.startsWith("c:") ? name : null
  return { shopper: { visitorId: name, customerId }, accessToken: null }
}

/** Whether an order still waits for this attempt's money, in time and with a bank that answers. */
const isWaitedFor = ({ shop }: World, { orderId, id }: PayAttempt): boolean => {
  const order = shop.books.orders.get(orderId)
  const isInTime = order?.expiresAt != null && order.expiresAt > shop.time.now
  const isOpen = shop.ledger.get(id)?.state === "open"
  return order?.status === "PAYMENT_PENDING" && isInTime && isOpen && shop.control.mood === "well"
}

const bank = async (
  world: World,
  { which, says, times }: Extract<Happening, { do: "bank" }>,
): Promise<string | null> => {
  const { shop } = world
  const attempt = pick(shop.books.attempts.values(), which)
  if (!attempt || !shop.ledger.has(attempt.id)) return null
  const stands = shop.ledger.get(attempt.id)?.state
  const isOver = stands !== "open" && stands !== "authorized"
  const state = says === "set-aside" ? "authorized" : says
  const mustBuy = (says === "set-aside" || says === "captured") && isWaitedFor(world, attempt)
  const fact = state === "silent" || isOver ? shop.factOf(attempt.id) : shop.decide(attempt.id, state)
  await deliver(world, fact, times, says === "set-aside" ? shop.settleAndFinish : shop.settle)
  const bought = shop.books.orders.get(attempt.orderId)?.placedAt
  return mustBuy && !bought ? `${attempt.orderId} waited for money that was there, and wasn't placed` : null
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
      return bank(world, step)
    case "rush":
      await rush(world, step.times)
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
      await world.neighbors.sendRefunds(shop)
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

/** Own money for fewer orders than may ask for it, and a coupon for two. */
const furnish = ({ books }: FakeShop): void => {
  const purses = [
    ["shared", "gift-card", 30_000],
    ["rewards:c1", "rewards", 26_000],
    ["rewards:c2", "rewards", 3_333],
  ] as const
  for (const [id, kind, balanceMinor] of purses) {
    books.accounts.set(id, { kind, balanceMinor, heldMinor: 0 })
    books.entries.set(`grant ${id}`, { account: id, amountMinor: balanceMinor })
  }
  books.coupons.set("capped", { cap: 2, remaining: 2, perPerson: 1 })
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
export const simulate = (stock: Readonly<Record<string, number>>, neighbors: Neighbors) => {
  const world: World = { shop: fakeShop(stock, {}, neighbors.split), neighbors, clicks: 0, sent: [] }
  furnish(world.shop)
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
