import { type Clock, err, ok } from "../../shared/index.ts"
import type { GatewayFact, Payment } from "../payment.model.ts"
import type { Gateways, SettleFact, WebhookStore } from "../ports.ts"

export type ReceiveWebhookPorts = {
  readonly gateways: Gateways
  readonly webhooks: Pick<WebhookStore, "store">
  readonly settle: SettleFact
  readonly clock: Clock
  /** Hears of a settling that failed; the webhook is stored by then and settled later. */
  readonly onDelayed: (error: unknown, eventId: string) => void
}

type Received = Parameters<WebhookStore["store"]>[0]

/**
 * Verifies the raw body and answers once it is written down: in the transaction that settles it, or by itself where
 * there is nothing to settle or settling failed. Then the answer is positive whatever happens next: nothing that was
 * acknowledged can be lost, and the gateway needn't send it again. Throws only when it couldn't be written, so that
 * the gateway redelivers.
 */
export const makeReceiveWebhook = (ports: ReceiveWebhookPorts): Payment["receiveWebhook"] => {
  const { gateways, webhooks, settle, clock, onDelayed } = ports
  const settleOrStore = async (webhook: Received, fact: GatewayFact): Promise<void> => {
    const { eventId, rawBody, receivedAt } = webhook
    try {
      await settle({ ...fact, received: { rawBody, at: receivedAt } })
    } catch (error) {
      await webhooks.store(webhook)
      onDelayed(error, eventId)
    }
  }
  return async ({ provider, rawBody, signature }) => {
    const gateway = gateways.get(provider)
    if (!gateway) return err({ code: "BAD_SIGNATURE" })
    const now = clock.now()
    const verified = gateway.verifyWebhook({ rawBody, signature, now })
    if (!verified.ok) return verified
    const { eventId, fact } = verified.value
    const webhook = { provider, eventId, rawBody, fact, receivedAt: now }
    if (fact) await settleOrStore(webhook, fact)
    else await webhooks.store(webhook)
    return ok({ eventId })
  }
}
