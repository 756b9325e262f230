import type { RequestKeys } from "../ports.ts"
import type { ReturnRows } from "../returning/ports.ts"
import type { OrderReturn } from "../returning/return.model.ts"
import type { ShipmentRows } from "../shipping/ports.ts"
import type { Shipment, ShipmentLine, ShipmentNews } from "../shipping/shipment.model.ts"

export type Parcels = {
  shipments: Map<string, Shipment>
  news: Map<string, ShipmentNews>
  returns: Map<string, OrderReturn>
  keys: Map<string, { readonly hash: string; readonly refId: string }>
}

const isSound = ({ quantity, cancelled, delivered, returned }: ShipmentLine): boolean =>
  cancelled + delivered <= quantity && returned <= delivered

/** Shipments in memory, with the guards of the real rows. */
export const shipmentRows = (books: Parcels): ShipmentRows => ({
  create: async (shipments) => {
    for (const one of shipments) {
      const others = [...books.shipments.values()].filter(({ orderId }) => orderId === one.orderId)
      if (others.some(({ warehouseId }) => warehouseId === one.warehouseId)) throw new Error("a parcel twice")
      books.shipments.set(one.id, one)
    }
  },
  orderIdOf: async (shipmentId) => books.shipments.get(shipmentId)?.orderId ?? null,
  findTracked: async (carrier, trackingNo) => {
    const all = [...books.shipments.values()]
    const found = all.find((one) => one.carrier === carrier && one.trackingNo === trackingNo)
    return found ? { shipmentId: found.id, orderId: found.orderId } : null
  },
  listOf: async (orderId) => [...books.shipments.values()].filter((one) => one.orderId === orderId),
  move: async (shipment, { name, to, at, tracking }) => {
    const found = books.shipments.get(shipment.id)
    if (found?.status !== shipment.status || found.version !== shipment.version) return "lost"
    const isTaken = [...books.shipments.values()].some(
      (one) => tracking && one.carrier === tracking.carrier && one.trackingNo === tracking.trackingNo,
    )
    if (isTaken) return "taken"
    const stamps = { pack: "packedAt", ship: "shippedAt", deliver: "deliveredAt" } as const
    const stamp = name in stamps ? { [stamps[name as keyof typeof stamps]]: at } : {}
    books.shipments.set(found.id, { ...found, ...stamp, ...tracking, status: to, version: found.version + 1 })
    return "moved"
  },
  delay: async (shipment, { until, reason }) => {
    const found = books.shipments.get(shipment.id)
    if (found?.status !== shipment.status || found.version !== shipment.version) return false
    books.shipments.set(found.id, { ...found, delay: { until, reason }, version: found.version + 1 })
    return true
  },
  count: async ({ shipmentId, lineNo, cancelled = 0, delivered = 0, returned = 0 }) => {
    const found = books.shipments.get(shipmentId)
    const line = found?.lines.find((one) => one.lineNo === lineNo)
    if (!found || !line) return false
    const next = {
      ...line,
      cancelled: line.cancelled + cancelled,
      delivered: line.delivered + delivered,
      returned: line.returned + returned,
    }
    if (!isSound(next)) return false
    const lines = found.lines.map((one) => (one.lineNo === lineNo ? next : one))
    books.shipments.set(shipmentId, { ...found, lines })
    return true
  },
  note: async (news) => {
    const key = `${news.shipmentId} ${news.eventId}`
    if (books.news.has(key)) return false
    books.news.set(key, news)
    return true
  },
})

export const returnRows = (books: Parcels): ReturnRows => ({
  create: async (one) => void books.returns.set(one.id, one),
  orderIdOf: async (returnId) => books.returns.get(returnId)?.orderId ?? null,
  listOf: async (orderId) => [...books.returns.values()].filter((one) => one.orderId === orderId),
  receive: async (one, { lines, refundMinor, at }) => {
    const found = books.returns.get(one.id)
    if (found?.status !== "REQUESTED" || found.version !== one.version) return false
    const inspected = found.lines.map((line) => ({
      ...line,
      ...lines.find(({ lineNo, shipmentId }) => lineNo === line.lineNo && shipmentId === line.shipmentId),
    }))
    const rest = { status: "RECEIVED", refundMinor, closedAt: at, version: found.version + 1 } as const
    books.returns.set(one.id, { ...found, ...rest, lines: inspected })
    return true
  },
})

export const requestKeys = (books: Parcels): RequestKeys => ({
  claim: async ({ orderId, operation, key, hash }) => {
    const found = books.keys.get(`${orderId} ${operation} ${key}`)
    if (!found) return { kind: "fresh" }
    return found.hash === hash ? { kind: "again", refId: found.refId } : { kind: "conflict" }
  },
  settle: async ({ orderId, operation, key, hash }, refId) =>
    void books.keys.set(`${orderId} ${operation} ${key}`, { hash, refId }),
})
