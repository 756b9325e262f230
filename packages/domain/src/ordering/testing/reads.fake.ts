import type { PayAttempt } from "../facts.model.ts"
import type { AttemptDesk, OrderBook } from "../ports.ts"
import type { ParcelBook } from "../shipping/ports.ts"
import type { Books } from "./books.fake.ts"

const openStates = ["INITIATED", "UNKNOWN", "REQUIRES_ACTION", "AUTHORIZED"]

/** Reading the books as the order book does. */
export const bookOver = (books: Books, now: () => Date): OrderBook => {
  const first = async (
    test: (order: Books["orders"] extends Map<string, infer One> ? One : never) => boolean,
  ) => [...books.orders.values()].find(test) ?? null
  return {
    findByCode: (code) => first((order) => order.code === code),
    findById: (orderId) => first((order) => order.id === orderId),
    findAll: async (ids) => [...books.orders.values()].filter(({ id }) => ids.includes(id)),
    findByKey: (owner, key) => first((order) => order.ownerKey === owner && order.idempotencyKey === key),
    findByCart: (cartId, version) => first((order) => order.cartSlot === `${cartId}:${version}`),
    findWithHistory: async (by, value) => {
      const order = await first((one) => one[by] === value)
      return order && { order, history: books.steps.get(order.id) ?? [] }
    },
    list: async () => ({ items: [], next: null }),
    listAll: async ({ statuses }) => ({
      items: [...books.orders.values()]
        .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
        .map((order) => ({
          ...order,
          ...{
            firstTitle: order.lines[0]?.title ?? "",
            firstImageUrl: null,
            itemCount: 1,
            latestArrival: null,
          },
          ...{ city: order.address.city, pincode: order.address.pincode },
        })),
      next: null,
    }),
    listDue: async (limit) =>
      [...books.orders.values()]
        .filter(
          ({ expiresAt, status }) =>
            ["RESERVED", "PAYMENT_PENDING", "AUTHORIZED"].includes(status) && expiresAt && expiresAt <= now(),
        )
        .map(({ id }) => id)
        .slice(0, limit),
  }
}

/** The attempts outside transactions. */
export const deskOver = (books: Books): AttemptDesk => {
  const set = (attemptId: string, change: Partial<PayAttempt>, when: (one: PayAttempt) => boolean) => {
    const found = books.attempts.get(attemptId)
    if (found) books.attempts.set(attemptId, { ...found, ...(when(found) ? change : {}) })
  }
  return {
    trailOf: async (orderId) => ({
      attempts: [...books.attempts.values()].filter((one) => one.orderId === orderId),
      refunds: [...books.refunds.values()]
        .filter((one) => one.orderId === orderId)
        .map(({ reason, amountMinor, status, at }) => ({
          reason,
          amountMinor,
          status,
          createdAt: at,
          updatedAt: at,
        })),
    }),
    find: async (attemptId) => books.attempts.get(attemptId) ?? null,
    noteCreated: async (attemptId, { redirectUrl }) => {
      set(attemptId, { redirectUrl }, () => true)
      set(
        attemptId,
        { status: "REQUIRES_ACTION" },
        ({ status }) => status === "INITIATED" || status === "UNKNOWN",
      )
    },
    noteUnknown: async (attemptId) =>
      set(
        attemptId,
        { status: "UNKNOWN" },
        ({ status }) => openStates.includes(status) && status !== "AUTHORIZED",
      ),
    takeDue: async (limit) =>
      [...books.attempts.values()].filter(({ status }) => openStates.includes(status)).slice(0, limit),
  }
}

/** Parcels and returns as the pages read them. */
export const parcelsOver = (books: Books): ParcelBook => ({
  shipmentsOf: async (orderId) => [...books.shipments.values()].filter((one) => one.orderId === orderId),
  returnsOf: async (orderId) => [...books.returns.values()].filter((one) => one.orderId === orderId),
  newsOf: async (ids) => [...books.news.values()].filter(({ shipmentId }) => ids.includes(shipmentId)),
  findShipment: async (shipmentId) => books.shipments.get(shipmentId) ?? null,
  findReturn: async (returnId) => books.returns.get(returnId) ?? null,
  listShipments: async ({ warehouseId, statuses }) => ({
    items: [...books.shipments.values()].filter(
      (one) => one.warehouseId === warehouseId && (statuses.length === 0 || statuses.includes(one.status)),
    ),
    next: null,
  }),
  listReturns: async ({ warehouseId, statuses }) => ({
    items: [...books.returns.values()].filter(
      (one) => one.warehouseId === warehouseId && (statuses.length === 0 || statuses.includes(one.status)),
    ),
    next: null,
  }),
})
