import type { Shopper } from "../../shared/index.ts"
import { ownerKey } from "../../shared/index.ts"
import { makeCancelLines } from "../cancelling/cancel-lines.use-case.ts"
import { makeCancelOrder } from "../cancelling/cancel-order.use-case.ts"
import { makeQuoteCancel } from "../cancelling/quote-cancel.use-case.ts"
import { makeRefundOrder } from "../cancelling/refund-order.use-case.ts"
import { makeDelayShipment } from "../dispatching/delay-shipment.use-case.ts"
import { makeEndShipment } from "../dispatching/end-shipment.use-case.ts"
import { makePackShipment } from "../dispatching/pack-shipment.use-case.ts"
import { makeReadParcels } from "../dispatching/read-parcels.use-case.ts"
import { makeRecordCarrierEvent } from "../dispatching/record-carrier-event.use-case.ts"
import { makeShipShipment } from "../dispatching/ship-shipment.use-case.ts"
import { makeExpireDueOrders } from "../expiry/expire-due-orders.use-case.ts"
import { makeExpireOrder } from "../expiry/expire-order.use-case.ts"
import type { HoldTimers } from "../expiry/ports.ts"
import type { CartFacts, OrderingPolicy, WarehousePromise } from "../facts.model.ts"
import { makeFinishAuthorized } from "../paying/finish-authorized.use-case.ts"
import { makeInquireAttempts } from "../paying/inquire-attempts.use-case.ts"
import { makePlaceAndPay } from "../paying/opening/place-and-pay.use-case.ts"
import { makePayOrder } from "../paying/pay-order.use-case.ts"
import { makeReplanHolds } from "../paying/replan-holds.use-case.ts"
import { makeSettleAndFinish } from "../paying/settle-and-finish.use-case.ts"
import { makeSettlePayment } from "../paying/settle-payment.use-case.ts"
import { makeCheckout } from "../placing/checkout.use-case.ts"
import { makePlaceOrder } from "../placing/place-order.use-case.ts"
import { makeWriteOrder } from "../placing/write-order.use-case.ts"
import { makeReceiveReturn } from "../returning/receive-return.use-case.ts"
import { makeRequestReturn } from "../returning/request-return.use-case.ts"
import type { LaneRooms } from "../rooms/rooms.model.ts"
import { makeReadOrders } from "../views/read-orders.use-case.ts"
import { fakeCashier } from "./cashier.fake.ts"
import { settledInGroups } from "./groups.fake.ts"
import { promiseFrom } from "./order.builder.ts"
import { planOver, pricesOver, type SplitTenders } from "./prices.fake.ts"
import { bookOver, deskOver, parcelsOver } from "./reads.fake.ts"
import { emptyBooks, fakeTransactions } from "./stores.fake.ts"

export const testPolicy: OrderingPolicy = {
  holdMs: 600_000,
  extensionMs: 300_000,
  graceMs: 1_800_000,
  maxAttempts: 3,
  ...{ openLimit: 3, unitLimit: 20 },
  returnWindowMs: 14 * 24 * 3_600_000,
  aloneRefundMinor: 1_000_000,
}

/** To 560099 express takes as long as standard; to 560098 nothing else goes from WH-BLR. */
const expressTo = (pincode: string) =>
  promiseFrom("WH-BLR", {
    service: "express",
    feeMinor: 9_900,
    ...(pincode === "560099" ? {} : { earliest: "2026-01-06", latest: "2026-01-06" }),
  })

const rethrow = (error: unknown): never => {
  throw error
}

/** A whole ordering room in memory with a clock to move, a bank to command and books to look into. */
export const fakeShop = (
  stock: Readonly<Record<string, number>>,
  given: Partial<OrderingPolicy> = {},
  split?: SplitTenders,
) => {
  const books = emptyBooks(stock)
  const others = [...new Set(Object.keys(stock).flatMap((row) => row.split("@")[1] ?? []))]
  const policy = { ...testPolicy, ...given }
  const time = { now: new Date("2026-01-05T06:30:00.000Z") }
  const now = () => time.now
  let ids = 0
  const next = (prefix: string) => {
    ids += 1
    return `${prefix}-${ids}`
  }
  const { cashier, ...bank } = fakeCashier()
  const courier = { perDay: Number.POSITIVE_INFINITY, from: "2026-01-05" }
  const carts = new Map<string, CartFacts>()
  const running = new Set<string>()
  const timers: HoldTimers = {
    start: ({ id }) => void running.add(id),
    update: () => undefined,
    stop: (id) => void running.delete(id),
  }
  const edge = {
    clock: { now },
    ids: { uuid: () => next("id"), code: () => next("CODE") },
    digest: (text: string) => `#${text}`,
  }
  const book = bookOver(books, now)
  const desk = deskOver(books)
  const inTransaction = fakeTransactions(books, now)
  const parcels = parcelsOver(books)
  const shared = { ...edge, book, desk, cashier, timers, policy, inTransaction, parcels }
  /** A courier that takes so many parcels a day; promises know of a full day when it was met. */
  const rooms: LaneRooms = {
    roomsOf: async () =>
      courier.perDay === Number.POSITIVE_INFINITY
        ? []
        : [{ laneId: "van", day: courier.from, parcels: 1, capacity: courier.perDay }],
    rereadRooms: async () => {
      courier.from = "2026-01-06"
    },
  }
  const facts = {
    ...shared,
    rooms,
    prices: pricesOver(books, split),
    carts: {
      getCart: async (shopper: Shopper) =>
        carts.get(ownerKey(shopper)) ?? { id: "none", version: 0, lines: [] },
    },
    promises: async (pincode: string) =>
      new Map<string, readonly WarehousePromise[]>(
        pincode === "999999"
          ? []
          : [
              [
                "WH-BLR",
                pincode === "560098" ? [expressTo(pincode)] : [promiseFrom("WH-BLR"), expressTo(pincode)],
              ],
              ...others.map(
                (id) => [id, [promiseFrom(id, { earliest: "2026-01-09", latest: "2026-01-12" })]] as const,
              ),
            ],
      ),
    planHolds: planOver(books),
  }
  const read = makeReadOrders({ ...shared, accessTokenOf: (code) => `token-${code}` })
  const alone = makeSettlePayment({ ...shared, replan: makeReplanHolds(facts) })
  const settle = settledInGroups(books, { ...shared, alone })
  const finish = makeFinishAuthorized({ ...shared, settle })
  const cancelById = makeCancelOrder({ ...shared, settle })
  const expire = makeExpireOrder({ ...shared, settle })
  const placing = makePlaceOrder({
    ...facts,
    view: read.view,
    viewNew: read.viewNew,
    write: makeWriteOrder(inTransaction, edge.ids.uuid),
    supersede: async ({ id }) => void (await cancelById(id, "Replaced")),
  })
  const pay = makePayOrder({ ...shared, settle, sees: read.sees })
  return {
    ...{
      books,
      carts,
      ...bank,
      running,
      read,
      settle,
      cancelById,
      expire,
      time,
      inTransaction,
      parcels,
      desk,
      facts,
      courier,
    },
    cancelLines: makeCancelLines(shared),
    quoteCancel: makeQuoteCancel(shared),
    refund: makeRefundOrder(shared),
    requestReturn: makeRequestReturn(shared),
    receiveReturn: makeReceiveReturn(shared),
    packShipment: makePackShipment(shared),
    delayShipment: makeDelayShipment(shared),
    shipShipment: makeShipShipment(shared),
    recordCarrierEvent: makeRecordCarrierEvent(shared),
    ...makeEndShipment(shared),
    ...makeReadParcels(shared),
    checkout: makeCheckout(facts),
    ...makePlaceAndPay({ ...shared, settle, placing, pay, onUnpaid: () => undefined }),
    ...{ placing, pay },
    inquire: makeInquireAttempts({ ...shared, settle, finish, onFailed: rethrow }),
    settleAndFinish: makeSettleAndFinish({ settle, finish }),
    expireDue: makeExpireDueOrders({ book, expire, onFailed: rethrow }),
    /** A count of a stock row, booked as the difference; never below what is promised. */
    recount: (row: string, counted: number) => {
      const level = books.stock.get(row) ?? { onHand: 0, reserved: 0, allocated: 0 }
      const onHand = Math.max(counted, level.reserved + level.allocated)
      const blank = { reserved: 0, allocated: 0, damaged: 0 }
      const ref = next("count")
      books.movements.set(ref, { kind: "COUNT", ref, row, onHand: onHand - level.onHand, ...blank })
      books.stock.set(row, { ...level, onHand })
    },
    pass: (ms: number) => {
      time.now = new Date(time.now.getTime() + ms)
    },
    /** A name that begins with "c" is a customer's. */
    fill: (visitorId: string, version: number, lines: Readonly<Record<string, number>>): Shopper => {
      const shopper = { visitorId, customerId: visitorId.startsWith("c") ? visitorId : null }
      const list = Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity }))
      carts.set(ownerKey(shopper), { id: `cart-${visitorId}`, version, lines: list })
      return shopper
    },
  }
}

export type FakeShop = ReturnType<typeof fakeShop>
