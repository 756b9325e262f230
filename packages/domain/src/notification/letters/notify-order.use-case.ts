import { LETTER_KINDS, type LetterKind, type Notification } from "../notification.model.ts"
import type { Mailer, NotificationEdge, OrderBook, Sends } from "../ports.ts"
import { plainAddress } from "./mail-text.rule.ts"
import { writeLetter } from "./write-letter.rule.ts"

type NotifyOrderPorts = {
  readonly sends: Sends
  readonly mailer: Mailer
  readonly orders: OrderBook
  readonly clock: NotificationEdge["clock"]
}

const leaseMs = 60_000
const channel = "mail"

const kindOf = (type: string): LetterKind | undefined =>
  LETTER_KINDS.find((kind) => type === `ordering.order_${kind}.v1` || type === `ordering.shipment_${kind}.v1`)

/**
 * One letter per event. Safe to repeat: what was sent is not sent again, what failed throws and is tried again
 * by whoever hears the event. A crash between the send and its row may send a second copy, under the same message id.
 */
export const makeNotifyOrder =
  ({ sends, mailer, orders, clock }: NotifyOrderPorts): Notification["notifyOrder"] =>
  async ({ eventId, type, orderCode, email, shipmentId }) => {
    const [kind, to] = [kindOf(type), plainAddress(email)]
    if (kind === undefined || to === null) return
    const claimed = await sends.claim({ eventId, channel, leaseMs, now: clock.now() })
    if (claimed === "sent") return
    if (claimed === "busy") throw new Error(`the mail of event ${eventId} is being sent by another process`)
    const facts = await orders.factsOf(orderCode)
    if (facts === null) throw new Error(`order ${orderCode} can't be read yet`)
    await mailer.send({ ...writeLetter(kind, facts, shipmentId), to, messageId: `<${eventId}@haat>` })
    await sends.done(eventId, channel, clock.now())
  }
