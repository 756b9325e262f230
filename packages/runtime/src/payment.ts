import { mysqlRefunds, mysqlWebhooks } from "@haat/db/payment"
import {
  makeReceiveWebhook,
  makeSettleStored,
  makeSubmitRefunds,
  type Payment,
  type PaymentGateway,
  type SettleFact,
} from "@haat/domain/payment"
import { systemClock } from "@haat/platform/clock"
import { logFor } from "@haat/platform/log"
import { observedAll } from "@haat/platform/telemetry"
import { paymentGateways } from "./payment/gateways.ts"
import type { Clients } from "./shared/index.ts"

type Calls = {
  readonly settle: SettleFact
  /** In place of those the environment describes; for tests. */
  readonly gateways?: ReadonlyMap<string, PaymentGateway>
}

/** Webhooks in, refunds out. */
export const createPayment = (clients: Clients, { settle, gateways = paymentGateways() }: Calls): Payment => {
  const log = logFor("payment")
  const webhooks = mysqlWebhooks(clients.mysql())
  const refunds = mysqlRefunds(clients.mysql())
  const onDelayed = (error: unknown, eventId: string) =>
    log.error({ err: error, eventId }, "webhook is stored and will be settled later")
  return observedAll("payment", {
    receiveWebhook: makeReceiveWebhook({ gateways, webhooks, settle, clock: systemClock, onDelayed }),
    settleStored: makeSettleStored({ webhooks, settle, onDelayed }),
    submitRefunds: makeSubmitRefunds({
      gateways,
      refunds,
      onFailed: (error, refundId) =>
        log.error({ err: error, refundId }, "refund not sent, it is tried again"),
    }),
  } satisfies Payment)
}
