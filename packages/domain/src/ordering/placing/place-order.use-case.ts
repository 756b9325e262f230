import { err, ok, ownerKey, type Result } from "../../shared/index.ts"
import type { HoldTimers } from "../expiry/ports.ts"
import type { OrderDraft, OrderingPolicy, OrderRecord, PayAttempt } from "../facts.model.ts"
import { isUnpaid } from "../lifecycle/order-transitions.rule.ts"
import type { Order, OrderView } from "../order.model.ts"
import type { PlaceRefusal } from "../ordering.model.ts"
import { payAtOnce } from "../paying/opening/open-attempt.rule.ts"
import type { Placed, Placing } from "../paying/opening/placed.model.ts"
import { payableOf } from "../paying/payable.rule.ts"
import type { Cashier, OrderBook, OrderingEdge } from "../ports.ts"
import { parcelsOf } from "../rooms/parcels-of.rule.ts"
import type { LaneRooms } from "../rooms/rooms.model.ts"
import { checkoutOf, draftOrder, type PlacingFacts, requestFacts } from "./draft-order.rule.ts"
import { type GatherPorts, makeGatherFacts } from "./gather-facts.use-case.ts"
import type { WriteOrder, WriteOutcome } from "./write-order.model.ts"

export type PlaceOrderPorts = GatherPorts &
  OrderingEdge & {
    readonly book: OrderBook
    readonly write: (command: WriteOrder) => Promise<WriteOutcome>
    readonly timers: HoldTimers
    readonly view: (order: Order) => Promise<OrderView>
    /** The same of an order just written, which nothing has happened to: from memory. */
    readonly viewNew: (order: Order, attempts: readonly PayAttempt[]) => OrderView
    /** Ends an unpaid order that the same shopper replaces by a changed one. */
    readonly supersede: (order: OrderRecord) => Promise<void>
    readonly policy: OrderingPolicy
    readonly rooms: LaneRooms
    readonly cashier: Pick<Cashier, "provider">
  }

type Answer = Result<Placed, PlaceRefusal>
type Asked = { readonly input: Placing; readonly owner: string; readonly requestHash: string }
type TakenStep = Answer | "again"

/** Who met other buyers so often in a row is told that the shop is busy; nothing was kept. */
const maxRounds = 8
const busy: Answer = err({ code: "SHOP_BUSY", retryAfterSeconds: 2 })
/** What was there when it was read: decided again from what is there now. */
const goneMeanwhile: ReadonlySet<WriteOutcome> = new Set(["short", "tender-gone", "full"])

const agreed = ({ input }: Asked, facts: PlacingFacts): Result<null, PlaceRefusal> => {
  const { cart, quote } = facts
  if (cart.version !== input.cartVersion) return err({ code: "CART_CHANGED", cartVersion: cart.version })
  return quote.id === input.quoteId ? ok(null) : err({ code: "PRICE_CHANGED", checkout: checkoutOf(facts) })
}

/** What others took meanwhile isn't the caller's fault: only the first round counts as asking. */
const allowed = async ({ input }: Asked, { cart }: PlacingFacts, rounds: number) => {
  const over = rounds === 1 ? await input.allow?.(cart.lines) : null
  return over ? err({ code: "TOO_MANY_UNITS_ASKED" as const, ...over }) : ok(null)
}

/**
 * Places an order: stock held, prices and address frozen, one MySQL transaction. Safe to retry: one idempotency
 * key, and one cart version, make one order. Either the order with all its effects exists, or nothing changed.
 */
export const makePlaceOrder = (ports: PlaceOrderPorts) => {
  const gather = makeGatherFacts(ports)
  const { book, policy } = ports

  const found = async (order: Order): Promise<Answer> => ok({ order: await ports.view(order), opened: null })

  const replay = async ({ input, owner, requestHash }: Asked): Promise<Answer | null> => {
    const earlier = await book.findByKey(owner, input.idempotencyKey)
    if (!earlier) return null
    return earlier.requestHash === requestHash ? found(earlier) : err({ code: "IDEMPOTENCY_CONFLICT" })
  }

  // An accepted key is found by its unique row when written again; before a refusal it is looked for.
  const orEarlier = async (asked: Asked, refusal: Answer): Promise<Answer> => (await replay(asked)) ?? refusal

  const sameCart = async (asked: Asked, cartId: string): Promise<TakenStep> => {
    const earlier = await book.findByCart(cartId, asked.input.cartVersion)
    if (!earlier) return "again"
    if (earlier.requestHash === asked.requestHash) return found(earlier)
    if (!isUnpaid(earlier.status)) return err({ code: "CART_CHANGED", cartVersion: asked.input.cartVersion })
    await ports.supersede(earlier)
    return "again"
  }

  const draft = ({ input, owner, requestHash }: Asked, facts: PlacingFacts): OrderDraft => {
    const { holdMs, openLimit, unitLimit } = policy
    const now = ports.clock.now()
    const stamp = { id: ports.ids.uuid(), code: ports.ids.code(), ownerKey: owner, now, holdMs }
    const order = draftOrder(input, facts, stamp)
    const { idempotencyKey } = input
    const rest = { idempotencyKey, requestHash, holdMs, openLimit, unitLimit }
    if (!input.payAtOnce || payableOf(order) === 0) return { order, ...rest }
    const { provider } = ports.cashier
    const paying = payAtOnce(order, { id: ports.ids.uuid(), provider, idempotencyKey, now })
    return { order: paying.order, paying, ...rest }
  }

  const written = async ({ order, paying }: OrderDraft): Promise<Answer> => {
    if (payableOf(order) === 0) return found(order)
    const { id, status, expiresAt } = order
    if (expiresAt) ports.timers.start({ id, status, expiresAt })
    const opened = paying ? { attempt: paying.attempt, order } : null
    return ok({ order: ports.viewNew(order, opened ? [opened.attempt] : []), opened })
  }

  const write = async (asked: Asked, facts: PlacingFacts): Promise<TakenStep> => {
    const drafted = draft(asked, facts)
    const { order, openLimit, unitLimit } = drafted
    const parcels = { pincode: order.address.pincode, parcels: parcelsOf(order) }
    const rooms = await ports.rooms.roomsOf(parcels)
    const outcome = await ports.write({
      ...{ draft: drafted, holds: facts.holds, tenders: facts.quote.claims, rooms },
    })
    if (outcome === "busy") return busy
    if (outcome === "full") await ports.rooms.rereadRooms()
    if (goneMeanwhile.has(outcome)) return "again"
    if (outcome === "too-many-open")
      return orEarlier(asked, err({ code: "TOO_MANY_OPEN_ORDERS", limit: openLimit }))
    if (outcome === "too-many-units")
      return orEarlier(asked, err({ code: "TOO_MANY_UNITS_HELD", limit: unitLimit }))
    if (outcome === "taken") return (await replay(asked)) ?? sameCart(asked, facts.cart.id)
    return written(drafted)
  }

  const round = async (asked: Asked, rounds: number): Promise<TakenStep> => {
    const facts = await gather({ ...asked.input, pincode: asked.input.address.pincode })
    if (!facts.ok) return orEarlier(asked, facts)
    const consent = agreed(asked, facts.value)
    if (!consent.ok) return orEarlier(asked, consent)
    const may = await allowed(asked, facts.value, rounds)
    return may.ok ? write(asked, facts.value) : orEarlier(asked, may)
  }

  return async (input: Placing): Promise<Answer> => {
    const asked = { input, owner: ownerKey(input.shopper), requestHash: ports.digest(requestFacts(input)) }
    for (let rounds = 1; rounds <= maxRounds; rounds += 1) {
      const step = await round(asked, rounds)
      if (step !== "again") return step
    }
    return busy
  }
}
