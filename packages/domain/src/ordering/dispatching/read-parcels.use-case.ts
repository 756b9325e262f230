import type { OrderRecord } from "../facts.model.ts"
import type { OrderBook } from "../ports.ts"
import type { OrderReturn } from "../returning/return.model.ts"
import type { Fulfillment, ReturnSheet, ShipmentSheet } from "../shipping/fulfillment.model.ts"
import type { ParcelBook } from "../shipping/ports.ts"
import type { Shipment, ShipmentNews } from "../shipping/shipment.model.ts"

export type ReadParcelsPorts = {
  readonly parcels: ParcelBook
  readonly book: Pick<OrderBook, "findAll">
}

type Sheets = Pick<Fulfillment, "getShipment" | "listShipments" | "getReturn" | "listReturns">

const goodsOf = (order: OrderRecord, lines: readonly { readonly lineNo: number }[]) =>
  lines.flatMap(({ lineNo }) => {
    const line = order.lines.find((one) => one.lineNo === lineNo)
    if (!line) return []
    const { title, options, imageUrl, productId } = line
    return [{ lineNo, title, options, imageUrl, productId }]
  })

const shipmentSheet = (
  shipment: Shipment,
  order: OrderRecord,
  news: readonly ShipmentNews[],
): ShipmentSheet => ({
  ...shipment,
  orderCode: order.code,
  orderStatus: order.status,
  address: order.address,
  goods: goodsOf(order, shipment.lines),
  news: news.filter(({ shipmentId }) => shipmentId === shipment.id),
})

const returnSheet = (one: OrderReturn, order: OrderRecord): ReturnSheet => ({
  ...one,
  orderCode: order.code,
  goods: goodsOf(order, one.lines),
})

/** Parcels and returns with what a warehouse needs to know of their orders; one query per kind, however many. */
export const makeReadParcels = ({ parcels, book }: ReadParcelsPorts): Sheets => {
  const ordersOf = async (items: readonly { readonly orderId: string }[]) => {
    const orders = await book.findAll([...new Set(items.map(({ orderId }) => orderId))])
    return new Map(orders.map((order) => [order.id, order]))
  }
  const shipmentSheets = async (shipments: readonly Shipment[]) => {
    const [orders, news] = await Promise.all([
      ordersOf(shipments),
      parcels.newsOf(shipments.map(({ id }) => id)),
    ])
    return shipments.flatMap((shipment) => {
      const order = orders.get(shipment.orderId)
      return order ? [shipmentSheet(shipment, order, news)] : []
    })
  }
  const returnSheets = async (returns: readonly OrderReturn[]) => {
    const orders = await ordersOf(returns)
    return returns.flatMap((one) => {
      const order = orders.get(one.orderId)
      return order ? [returnSheet(one, order)] : []
    })
  }
  return {
    getShipment: async (shipmentId) => {
      const found = await parcels.findShipment(shipmentId)
      return found ? ((await shipmentSheets([found]))[0] ?? null) : null
    },
    listShipments: async (filter) => {
      const { items, next } = await parcels.listShipments(filter)
      const sheets = await shipmentSheets(items)
      const told = new Set(sheets.map(({ id }) => id))
      return { items: sheets, orphans: items.map(({ id }) => id).filter((id) => !told.has(id)), next }
    },
    getReturn: async (returnId) => {
      const found = await parcels.findReturn(returnId)
      return found ? ((await returnSheets([found]))[0] ?? null) : null
    },
    listReturns: async (filter) => {
      const { items, next } = await parcels.listReturns(filter)
      return { items: await returnSheets(items), next }
    },
  }
}
