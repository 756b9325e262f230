import { mysqlRefunds, mysqlWebhooks } from "@haat/db/payment"
import {
  makeReceiveWebhook,
  makeSettleStored,
  makeSubmitRefunds,
  type Payment,
  type PaymentGateway,
  type Repairs,
  type SettleFact,
} from "@haat/domain/payment"
import { systemClock } from "@haat/platform/clock"
import { logFor } from "@haat/platform/log"
import { observedAll } from "@haat/platform/telemetry"
import { paymentGateways } from "./payment/gateways.ts"
import { reconciliation } from "./payment/reconciliation.ts"
import type { Clients } from "./shared/index.ts"

type Calls = {
  readonly settle: SettleFact
  /** What ordering sets right when books disagree; without it such cases wait for a person. */
  readonly repairs?: Pick<Repairs, "releaseHold" | "refund" | "endHold" | "finishSetAside">
  /** In place of those the environment describes; for tests. */
  readonly gateways?: ReadonlyMap<string, PaymentGateway>
}

const never = async () => false
const noRepairs = { releaseHold: never, refund: never, endHold: never, finishSetAside: never }

/** Webhooks in, refunds out, and all books held against each other. */
export const createPayment = (
  clients: Clients,
  { settle, repairs = noRepairs, gateways = paymentGateways() }: Calls,
): Payment => {
  const log = logFor("payment")
  const webhooks = mysqlWebhooks(clients.mysql(), [...gateways.keys()])
  const refunds = mysqlRefunds(clients.mysql(), [...gateways.keys()])
  const onDelayed = (error: unknown, eventId: string) =>
    log.error({ err: error, eventId }, "webhook is stored and will be settled later")
  return observedAll("payment", {
    ...reconciliation(clients, { gateways, repairs: { settle, ...repairs } }),
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
