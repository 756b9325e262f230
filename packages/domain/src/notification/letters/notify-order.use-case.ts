import { LETTER_KINDS, type LetterKind, type Notification } from "../notification.model.ts"
import type { OrderBook } from "../ports.ts"
import { makeSendOnce, type SendOncePorts } from "./send-once.use-case.ts"
import { writeLetter } from "./write-letter.rule.ts"

type NotifyOrderPorts = SendOncePorts & { readonly orders: OrderBook }

const kindOf = (type: string): LetterKind | undefined =>
  LETTER_KINDS.find((kind) => type === `ordering.order_${kind}.v1` || type === `ordering.shipment_${kind}.v1`)

/** One letter per event about an order, of the kinds somebody waits for. */
export const makeNotifyOrder = ({ orders, ...ports }: NotifyOrderPorts): Notification["notifyOrder"] => {
  const sendOnce = makeSendOnce(ports)
  return async ({ eventId, type, orderCode, email, shipmentId }) => {
    const kind = kindOf(type)
    if (kind === undefined) return
    const write = async () => {
      const facts = await orders.factsOf(orderCode)
      if (facts === null) throw new Error(`order ${orderCode} can't be read yet`)
      return writeLetter(kind, facts, shipmentId)
    }
    await sendOnce({ eventId, email, write })
  }
}
