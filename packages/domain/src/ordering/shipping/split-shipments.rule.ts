import type { HoldPlan } from "../facts.model.ts"
import type { Order, OrderLine } from "../order.model.ts"
import type { Shipment, ShipmentLine } from "./shipment.model.ts"

type Hold = HoldPlan["holds"][number]

/** Hands the units held per SKU and warehouse out to the lines, in the order of the lines. */
const handOut = (lines: readonly OrderLine[], holds: readonly Hold[]) => {
  const left = new Map(lines.map(({ lineNo, quantity }) => [lineNo, quantity]))
  return holds.flatMap(({ sku, warehouseId, quantity }) => {
    let units = quantity
    return lines.flatMap(({ lineNo, sku: own }) => {
      const part = own === sku ? Math.min(units, left.get(lineNo) ?? 0) : 0
      if (part === 0) return []
      units -= part
      left.set(lineNo, (left.get(lineNo) ?? 0) - part)
      return [{ warehouseId, lineNo, sku, quantity: part }]
    })
  })
}

/** The promise a parcel is sent on: the slowest among its lines, which is what the buyer was told. */
const promiseOf = (order: Order, warehouseId: string, lines: readonly ShipmentLine[]) => {
  const numbers = new Set(lines.map(({ lineNo }) => lineNo))
  const promises = order.lines.filter(({ lineNo }) => numbers.has(lineNo)).map(({ promise }) => promise)
  const latestFirst = [...promises].sort((a, b) => (a.latest < b.latest ? 1 : -1))
  const slowest = latestFirst[0]
  if (!slowest) throw new Error(`order ${order.id} has no line for the parcel from ${warehouseId}`)
  const own = promises.find((promise) => promise.warehouseId === warehouseId) ?? slowest
  return { courier: own.courier, earliest: slowest.earliest, latest: slowest.latest }
}

/** One parcel per warehouse that holds something of the order; all units of all lines are in exactly one. */
export const splitShipments = (
  order: Order,
  holds: HoldPlan["holds"],
  stamp: { readonly at: Date; readonly newId: () => string },
): readonly Shipment[] => {
  const parts = handOut(order.lines, holds)
  const warehouses = [...new Set(parts.map(({ warehouseId }) => warehouseId))].sort()
  return warehouses.map((warehouseId, index) => {
    const lines = parts
      .filter((part) => part.warehouseId === warehouseId)
      .map(({ lineNo, sku, quantity }) => ({
        ...{ lineNo, sku, quantity, cancelled: 0, delivered: 0, returned: 0 },
      }))
    return {
      id: stamp.newId(),
      orderId: order.id,
      no: index + 1,
      warehouseId,
      status: "NEW",
      version: 0,
      ...promiseOf(order, warehouseId, lines),
      ...{ carrier: null, trackingNo: null, delay: null },
      createdAt: stamp.at,
      ...{ packedAt: null, shippedAt: null, deliveredAt: null, closedAt: null },
      lines,
    }
  })
}
