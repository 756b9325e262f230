import {
  type CancelLinesRefusal,
  type DeskOrderView,
  makeCancelLines,
  makeCancelOrder,
  makeQuoteCancel,
  makeReadDesk,
  makeReceiveReturn,
  type Order,
  type OrderDesk,
  type OrderRefusal,
  type ParcelBook,
  type SecondPersonRefusal,
  type StaffCommand,
} from "@haat/domain/ordering"
import { err, ok, type Result } from "@haat/domain/shared"
import type { Clients } from "../shared/index.ts"
import { type MoneyPorts, staffAsks } from "./staff-asks.ts"
import { staffMoves } from "./staff-moves.ts"
import { staffTransactions } from "./transactions.ts"

type Ports = MoneyPorts &
  Omit<Parameters<typeof makeReadDesk>[0], "asks"> & {
    readonly parcels: Pick<ParcelBook, "findShipment">
  }

const unknown = err({ code: "ORDER_NOT_FOUND" as const })

/** The staff's door to orders: the same steps as everybody's, each with its record in its transaction. */
export const orderDesk = (clients: Clients, ports: Ports): OrderDesk => {
  const asks = staffAsks(clients, ports)
  const reading = makeReadDesk({ ...ports, asks: asks.front })

  const recorded = (
    { code, actorId, reason }: StaffCommand,
    { action, subject, what }: { readonly action: string; readonly subject: string; readonly what: object },
  ) =>
    staffTransactions(clients, {
      ...{ actorId, action, subject, before: null },
      ...{ after: { code, reason, ...what }, at: ports.clock.now() },
    })

  /** Runs a step whose transaction also writes who did it, and answers the order as it then stands. */
  const doing = async <Refusal>(
    { code, actorId, reason, ...what }: StaffCommand,
    action: string,
    step: (
      order: Order,
      ports: Ports & { inTransaction: ReturnType<typeof staffTransactions> },
    ) => Promise<Result<unknown, Refusal>>,
  ): Promise<Result<DeskOrderView, Refusal | { readonly code: "ORDER_NOT_FOUND" }>> => {
    const order = await ports.book.findByCode(code)
    if (!order) return unknown
    const before = { status: order.status, version: order.version }
    const record = { actorId, action, subject: `order:${code}`, before, after: { reason, ...what } }
    const inTransaction = staffTransactions(clients, { ...record, at: ports.clock.now() })
    const done = await step(order, { ...ports, inTransaction })
    if (!done.ok) return done
    const seen = await reading.get(code)
    return seen ? ok(seen) : unknown
  }

  return {
    ...reading,
    quoteCancel: async (code, lines) => {
      const order = await ports.book.findByCode(code)
      return order ? makeQuoteCancel(ports)(order, lines) : unknown
    },
    ...asks.front,
    cancel: (command) =>
      doing<OrderRefusal | SecondPersonRefusal>(command, "order.cancel", async (order, own) => {
        const may = await asks.alone(order, { kind: "cancel" })
        return may.ok ? makeCancelOrder(own)(order.id, `Cancelled by us: ${command.reason}`) : may
      }),
    cancelLines: (command) =>
      doing<CancelLinesRefusal | SecondPersonRefusal>(command, "order.cancel-lines", async (order, own) => {
        const { idempotencyKey, lines, reason } = command
        const may = await asks.alone(order, { kind: "cancel-lines", lines })
        if (!may.ok) return may
        const rest = { idempotencyKey, lines, expectedRefundMinor: null, by: `us: ${reason}` }
        return makeCancelLines(own)({ orderId: order.id, ...rest })
      }),
    moveShipment: ({ shipmentId, move, ...command }) => {
      const { actorId, reason: detail } = command
      const record = { action: `shipment.${move.how}`, subject: `shipment:${shipmentId}`, what: move }
      const steps = staffMoves({ ...ports, inTransaction: recorded(command, record) })
      return steps(move, { shipmentId, actorId, detail })
    },
    receiveReturn: ({ returnId, lines, ...command }) => {
      const record = { action: "return.receive", subject: `return:${returnId}`, what: { lines } }
      const inTransaction = recorded(command, record)
      const by = { kind: "admin", id: command.actorId } as const
      return makeReceiveReturn({ ...ports, inTransaction })({ returnId, lines, by })
    },
  }
}
