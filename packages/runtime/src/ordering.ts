import { createHmac, hash } from "node:crypto"
import { hasReceived, mysqlOrderBook, mysqlParcelBook } from "@haat/db/ordering"
import { attemptDesk } from "@haat/db/payment"
import type { Basket } from "@haat/domain/basket"
import type { Catalog, Sellers } from "@haat/domain/catalog"
import type { Delivery } from "@haat/domain/delivery"
import type { Inventory } from "@haat/domain/inventory"
import {
  type LaneRooms,
  makeCancelOrder,
  makeCheckout,
  makeExpireDueOrders,
  makeExpireOrder,
  makeFinishAuthorized,
  makeFinishSetAside,
  makeInquireAttempts,
  makePayOrder,
  makePlaceAndPay,
  makePlaceOrder,
  makeReadOrders,
  makeRefundStray,
  makeReleaseDeadHold,
  makeReplanHolds,
  makeSettleAndFinish,
  makeSettlePayment,
  type OrderBook,
  type Ordering,
  type OrderingEdge,
  type OrderingPolicy,
  type Prices,
} from "@haat/domain/ordering"
import type { CapturePolicy, PaymentGateway } from "@haat/domain/payment"
import type { Pricing } from "@haat/domain/pricing"
import { systemClock } from "@haat/platform/clock"
import { orderingEnv, paymentEnv, secretsEnv, webEnv } from "@haat/platform/env"
import { newId, publicCode } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { observedAll } from "@haat/platform/telemetry"
import { cashierOf } from "./ordering/cashier.ts"
import { orderDesk } from "./ordering/desk.ts"
import { groupSettler } from "./ordering/group-settler.ts"
import { groupWriter } from "./ordering/group-writer.ts"
import { holdTimers } from "./ordering/hold-timers.ts"
import { invoicing } from "./ordering/invoicing.ts"
import { changing, fulfilling } from "./ordering/parcels.ts"
import { crowdWatch, hotGate, placingDoor } from "./ordering/placing-door.ts"
import { transactions } from "./ordering/transactions.ts"
import { paymentGateways } from "./payment/gateways.ts"
import { type Clients, keepBriefly } from "./shared/index.ts"

export type OrderingCalls = {
  readonly basket: Pick<Basket, "getCart"> & Partial<Pick<Basket, "seenCart">>
  readonly catalog?: Pick<Catalog, "getProducts">
  readonly sellers?: Pick<Sellers, "getSellers">
  readonly delivery: Pick<Delivery, "reach"> &
    Partial<Pick<Delivery, "regionOf" | "listWarehouses" | "roomsOf" | "rereadRooms">>
  readonly inventory: Pick<Inventory, "planHolds" | "availabilityOf">
  readonly pricing: Pick<Pricing, "quote" | "pricesOf">
}

/** What a caller may put in place of the usual: seeding sets the clock, tests the gateways, the policy and the book. */
export type OrderingOptions = Partial<
  Pick<OrderingEdge, "clock" | "ids"> & {
    readonly policy: Partial<OrderingPolicy>
    readonly gateways: ReadonlyMap<string, PaymentGateway>
    readonly capture: CapturePolicy
    readonly book: OrderBook
  }
>

const accessTokenOf = (code: string): string =>
  createHmac("sha256", secretsEnv().tokens).update(`order:${code}`).digest("base64url")

const returnUrlOf = (code: string): string => `${webEnv().publicUrl}/orders/${code}?t=${accessTokenOf(code)}`

const firstOf = (gateways: ReadonlyMap<string, PaymentGateway>): string => {
  const [provider] = gateways.keys()
  if (provider === undefined) throw new Error("orders need a payment gateway")
  return provider
}

const edgeOf = ({ clock = systemClock, ids }: OrderingOptions): OrderingEdge => ({
  clock,
  ids: ids ?? { uuid: newId, code: () => publicCode() },
  digest: (text) => hash("sha256", text, "hex"),
})

/** Offers may be for some regions only: prices are asked with the region the order goes to. */
const pricesOf = ({ pricing, delivery }: OrderingCalls): Prices => ({
  pricesOf: pricing.pricesOf,
  quote: async ({ pincode, ...input }) =>
    pricing.quote({ ...input, region: (await delivery.regionOf?.(pincode)) ?? null }),
})

const promisesOf = ({ delivery }: OrderingCalls) => {
  const kept = { forMs: 1000, atMost: 5000 }
  return keepBriefly(async (pincode, now) => (await delivery.reach(pincode, now)).byWarehouse, kept)
}

/** Room on lanes that take only so many parcels; after a full day promises are worked out anew. */
const roomsOf = ({ delivery }: OrderingCalls, promises: ReturnType<typeof promisesOf>): LaneRooms => ({
  roomsOf: delivery.roomsOf ?? (async () => []),
  rereadRooms: async () => {
    await delivery.rereadRooms?.()
    promises.forget()
  },
})

const portsOf = (clients: Clients, calls: OrderingCalls, options: OrderingOptions) => {
  const gateways = options.gateways ?? paymentGateways()
  const gate = hotGate(clients)
  const promises = promisesOf(calls)
  const capture = options.capture ?? paymentEnv().capture
  return {
    ...edgeOf(options),
    policy: { ...orderingEnv(), ...options.policy } satisfies OrderingPolicy,
    book: options.book ?? mysqlOrderBook(clients.mysql()),
    desk: attemptDesk(clients.mysql(), [...gateways.keys()]),
    parcels: mysqlParcelBook(clients.mysql()),
    inTransaction: transactions(clients),
    timers: holdTimers(clients),
    cashier: cashierOf({ gateways, provider: firstOf(gateways), returnUrlOf, capture }),
    carts: calls.basket,
    prices: pricesOf(calls),
    promises,
    rooms: roomsOf(calls, promises),
    gate,
    planHolds: crowdWatch(gate, calls),
  }
}

type Ports = ReturnType<typeof portsOf>

const onUnpaid = (error: unknown, code: string) =>
  logFor("ordering").error({ err: error, code }, "order is placed, its payment isn't begun")

/** The steps after placing: all of them settle by the same use case. */
const paying = (clients: Clients, ports: Ports) => {
  const log = logFor("ordering")
  const settle = makeSettlePayment({ ...ports, replan: makeReplanHolds(ports) })
  const finish = makeFinishAuthorized({ ...ports, settle })
  const expireOrder = makeExpireOrder({ ...ports, settle })
  const telling = (what: string) => (error: unknown, orderId: string) =>
    log.error({ err: error, orderId }, what)
  return {
    settle: makeSettleAndFinish({ settle: groupSettler(clients, { ...ports, alone: settle }), finish }),
    expireOrder,
    releaseDeadHold: makeReleaseDeadHold(ports),
    refundStray: makeRefundStray(ports),
    finishSetAside: makeFinishSetAside({ desk: ports.desk, finish }),
    cancel: makeCancelOrder({ ...ports, settle }),
    inquire: makeInquireAttempts({ ...ports, settle, finish, onFailed: telling("attempt not asked about") }),
    expireDue: makeExpireDueOrders({
      book: ports.book,
      expire: expireOrder,
      onFailed: telling("order not expired"),
    }),
  }
}

/** The life of orders: one MySQL transaction per step; order, stock and payment rows share it. */
export const createOrdering = (
  clients: Clients,
  calls: OrderingCalls,
  options: OrderingOptions = {},
): Ordering => {
  const ports = portsOf(clients, calls, options)
  const { cancel, ...steps } = paying(clients, ports)
  const { sees, findFor, view, viewNew, ...reading } = makeReadOrders({ ...ports, accessTokenOf })
  const { write } = groupWriter(clients, ports.inTransaction)
  const supersede = async ({ id }: { readonly id: string }) =>
    void (await cancel(id, "Replaced by a changed order"))
  const placing = placingDoor(makePlaceOrder({ ...ports, view, viewNew, write, supersede }), {
    gate: ports.gate,
    seenCart: calls.basket.seenCart ?? (async () => null),
  })
  const pay = makePayOrder({ ...ports, settle: steps.settle, sees })
  return {
    accessTokenOf,
    desk: observedAll("ordering.desk", orderDesk(clients, { ...ports, settle: steps.settle, view })),
    ...observedAll("ordering", {
      ...steps,
      ...reading,
      ...fulfilling(ports),
      ...invoicing(clients, { ...ports, findFor }, calls),
      ...changing(ports, { ...reading, findFor }),
      checkout: makeCheckout(ports),
      ...makePlaceAndPay({ ...ports, settle: steps.settle, placing, pay, onUnpaid }),
      pay,
      hasReceived: hasReceived(clients.mysql()),
      cancel: async (code, viewer) => {
        const found = await findFor(code, viewer)
        if (!found.ok) return found
        const cancelled = await cancel(found.value.id, "Cancelled by you")
        return cancelled.ok ? reading.getOrder(code, viewer) : cancelled
      },
    } satisfies Omit<Ordering, "accessTokenOf" | "desk">),
  }
}
