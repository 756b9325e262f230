import { groupCommits } from "@haat/db/inventory"
import { capturedOrders, shipmentRows } from "@haat/db/ordering"
import { captureRows, storeAllSettled } from "@haat/db/payment"
import { inTransaction, isAway, type Tx } from "@haat/db/shared"
import {
  type CapturesTx,
  type InCapturesTransaction,
  makeSettleCaptures,
  makeSettleInGroups,
  type PaymentFact,
} from "@haat/domain/ordering"
import { placingEnv } from "@haat/platform/env"
import { counter, currentTraceparent } from "@haat/platform/telemetry"
import type { Clients } from "../shared/index.ts"

const groups = counter({
  name: "haat_settle_groups_total",
  help: "Transactions that settled captures together",
})
const captures = counter({ name: "haat_settle_group_captures_total", help: "Captures in those transactions" })

const rowsOf = (tx: Tx): CapturesTx => ({
  onceAll: (facts) =>
    storeAllSettled(
      tx,
      facts.map(({ received: { rawBody, at: receivedAt }, traceparent: _, ...fact }) => ({
        ...{ provider: fact.provider, eventId: fact.eventId, rawBody, fact, receivedAt },
      })),
    ),
  attempts: captureRows(tx),
  orders: capturedOrders(tx),
  stock: groupCommits(tx),
  shipments: shipmentRows(tx),
})

type Settling = Omit<Parameters<typeof makeSettleCaptures>[0], "inTransaction"> &
  Pick<Parameters<typeof makeSettleInGroups>[0], "alone" | "timers">

/** Webhooks of money taken are settled through one of these per process: see makeSettleInGroups. */
export const groupSettler = (clients: Clients, { alone, timers, ...ports }: Settling) => {
  const inCaptures: InCapturesTransaction = (body) => inTransaction(clients.mysql(), (tx) => body(rowsOf(tx)))
  const together = makeSettleCaptures({ ...ports, inTransaction: inCaptures })
  const { size, lanes } = placingEnv()
  const settle = makeSettleInGroups({
    ...{ alone, timers, isAway, size, lanes },
    together: (facts) => {
      groups.inc()
      captures.inc(facts.length)
      return together(facts)
    },
  })
  return (fact: PaymentFact): Promise<void> => settle(fact, currentTraceparent())
}
