import { mysqlStaffAsks } from "@haat/db/ordering"
import {
  type InAskTransaction,
  type InTransaction,
  type MoneyStep,
  makeCancelLines,
  makeCancelOrder,
  makeDecideAsk,
  makeQuoteCancel,
  makeRefundOrder,
  maySendAlone,
  type Order,
  type OrderingPolicy,
  type ParcelBook,
  type StaffAsk,
  type StaffAsks,
} from "@haat/domain/ordering"
import { err, ok, type Result } from "@haat/domain/shared"
import type { Clients } from "../shared/index.ts"
import { staffTransactions } from "./transactions.ts"

export type MoneyPorts = Omit<Parameters<typeof makeCancelOrder>[0], "inTransaction"> &
  Parameters<typeof makeQuoteCancel>[0] &
  Omit<Parameters<typeof makeCancelLines>[0], "inTransaction"> & {
    readonly parcels: Pick<ParcelBook, "shipmentsOf">
    readonly book: {
      readonly findByCode: (code: string) => Promise<Order | null>
      readonly findById: (id: string) => Promise<Order | null>
    }
    readonly policy: Pick<OrderingPolicy, "aloneRefundMinor">
  }

type MoneyMove = Pick<StaffAsk, "step" | "amountMinor" | "reason"> & {
  /** Whoever sends it again does it once. */
  readonly key: string
}

/** Does a money step on the ports of the transaction that records it. */
const doMoneyStep = (
  ports: MoneyPorts & { readonly inTransaction: InTransaction },
  order: Order,
  { step, amountMinor, key, reason }: MoneyMove,
) => {
  switch (step.kind) {
    case "refund":
      return makeRefundOrder(ports)({ orderId: order.id, idempotencyKey: key, amountMinor, note: reason })
    case "cancel":
      return makeCancelOrder(ports)(order.id, `Cancelled by us: ${reason}`)
    case "cancel-lines":
      return makeCancelLines(ports)({
        ...{ orderId: order.id, idempotencyKey: key, lines: step.lines },
        ...{ expectedRefundMinor: amountMinor, by: `us: ${reason}` },
      })
  }
}

/** What a step would pay back now. An order that isn't paid pays nothing. */
const worthOf = async (ports: MoneyPorts, order: Order, step: MoneyStep) => {
  if (step.kind === "refund") return ok({ refundMinor: step.amountMinor })
  if (step.kind === "cancel-lines") return makeQuoteCancel(ports)(order, step.lines)
  const shipments = await ports.parcels.shipmentsOf(order.id)
  const lines = order.lines.flatMap(({ lineNo }) => {
    const own = shipments.flatMap((one) => one.lines.filter((line) => line.lineNo === lineNo))
    const quantity = own.reduce((sum, line) => sum + line.quantity - line.cancelled, 0)
    return quantity > 0 ? [{ lineNo, quantity }] : []
  })
  return lines.length === 0 ? ok({ refundMinor: 0 }) : makeQuoteCancel(ports)(order, lines)
}

const unknown = err({ code: "ORDER_NOT_FOUND" as const })

/** Steps with money that want a second person: asked for, decided, and done in the transaction that decides. */
export const staffAsks = (clients: Clients, ports: MoneyPorts) => {
  const read = mysqlStaffAsks(clients.mysql())
  const edge = { clock: ports.clock, ids: ports.ids, digest: ports.digest }
  const deskOf = (record: { actorId: string; action: string; subject: string; after: object }) => {
    const inTransaction: InAskTransaction = staffTransactions(clients, {
      ...{ ...record, before: null, at: ports.clock.now() },
    })
    return { inTransaction, ...makeDecideAsk({ ...edge, inTransaction }) }
  }
  const codeOf = async ({ orderId }: StaffAsk) => (await ports.book.findById(orderId))?.code ?? ""
  const again = async (askId: string): Promise<StaffAsk> => {
    const ask = await read.find(askId)
    if (!ask) throw new Error(`ask ${askId} is gone`)
    return ask
  }

  const ask: StaffAsks["ask"] = async ({ code, actorId, reason, idempotencyKey, step }) => {
    const order = await ports.book.findByCode(code)
    if (!order) return unknown
    const worth = await worthOf(ports, order, step)
    if (!worth.ok) return worth
    const possible = await refundable(ports, order, step)
    if (!possible.ok) return possible
    const amountMinor = worth.value.refundMinor
    const desk = deskOf({ actorId, action: "order.ask", subject: `order:${code}`, after: { reason, step } })
    const asked = { orderId: order.id, step, amountMinor, reason, askedBy: actorId, idempotencyKey }
    const done = await desk.ask(asked)
    return done.ok ? ok(await again(done.value)) : done
  }

  const approve: StaffAsks["approve"] = async ({ askId, actorId, amountMinor, reason }) => {
    const found = await read.find(askId)
    const code = found ? await codeOf(found) : ""
    const after = { askId, step: found?.step, amountMinor, reason, askedBy: found?.askedBy }
    const desk = deskOf({ actorId, action: "order.approve", subject: `order:${code}`, after })
    const may = desk.check(found, { actorId, amountMinor })
    if (!may.ok) return may
    const order = await ports.book.findById(may.value.orderId)
    if (!order) return unknown
    const worth = await worthOf(ports, order, may.value.step)
    if (!worth.ok) return worth
    if (worth.value.refundMinor !== amountMinor) return err({ code: "REFUND_CHANGED", ...worth.value })
    const inTransaction = desk.deciding({ askId, actorId, how: "DONE" })
    const done = await doMoneyStep({ ...ports, inTransaction }, order, { ...may.value, key: askId })
    return done.ok ? ok(await again(askId)) : done
  }

  const closing =
    (how: "REFUSED" | "WITHDRAWN"): StaffAsks["refuse"] =>
    async ({ askId, actorId, reason }) => {
      const found = await read.find(askId)
      const action = how === "REFUSED" ? "order.refuse" : "order.withdraw"
      const subject = `order:${found ? await codeOf(found) : ""}`
      return deskOf({ actorId, action, subject, after: { askId, reason } }).close({ askId, actorId, how })
    }

  /** Whether one person may do it: what it pays back when so, why not else. */
  const alone = async (order: Order, step: MoneyStep) => {
    const worth = await worthOf(ports, order, step)
    const refundMinor = worth.ok ? worth.value.refundMinor : 0
    const may = maySendAlone(step, refundMinor, ports.policy.aloneRefundMinor)
    return may.ok ? ok({ refundMinor }) : may
  }
  const front: StaffAsks = {
    ...{ ask, approve, refuse: closing("REFUSED"), withdraw: closing("WITHDRAWN") },
    listAsks: read.listAsks,
    asksOf: read.asksOf,
  }
  return { front, alone }
}

/** Goodwill is bounded by what is left of the capture; asked for before anybody is bothered with it. */
const refundable = async (
  { desk }: Pick<MoneyPorts, "desk">,
  order: Order,
  step: MoneyStep,
): Promise<
  Result<null, { code: "NOTHING_PAID" } | { code: "REFUND_TOO_HIGH"; readonly refundableMinor: number }>
> => {
  if (step.kind !== "refund") return ok(null)
  const { attempts, refunds } = await desk.trailOf(order.id)
  const paid = attempts.find(({ id }) => id === order.capturedAttemptId)
  if (!paid) return err({ code: "NOTHING_PAID" })
  const refundableMinor = paid.capturedMinor - refunds.reduce((sum, one) => sum + one.amountMinor, 0)
  return step.amountMinor > refundableMinor ? err({ code: "REFUND_TOO_HIGH", refundableMinor }) : ok(null)
}
