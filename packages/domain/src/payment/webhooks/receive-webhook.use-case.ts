import { type Clock, err, ok } from "../../shared/index.ts"
import type { Payment } from "../payment.model.ts"
import type { Gateways, SettleFact, WebhookStore } from "../ports.ts"

export type ReceiveWebhookPorts = {
  readonly gateways: Gateways
  readonly webhooks: WebhookStore
  readonly settle: SettleFact
  readonly clock: Clock
  /** Hears of a settling that failed after the webhook was stored; the stored row is settled later. */
  readonly onDelayed: (error: unknown, eventId: string) => void
}

/**
 * Verifies the raw body, writes it down, then settles. Once written down the answer is positive whatever happens
 * next: nothing that was acknowledged can be lost, and the gateway needn't send it again. Throws only when it
 * couldn't be written, so that the gateway redelivers.
 */
export const makeReceiveWebhook =
  ({ gateways, webhooks, settle, clock, onDelayed }: ReceiveWebhookPorts): Payment["receiveWebhook"] =>
  async ({ provider, rawBody, signature }) => {
    const gateway = gateways.get(provider)
    if (!gateway) return err({ code: "BAD_SIGNATURE" })
    const now = clock.now()
    const verified = gateway.verifyWebhook({ rawBody, signature, now })
    if (!verified.ok) return verified
    const { eventId, fact } = verified.value
    const fresh = await webhooks.store({ provider, eventId, rawBody, fact, receivedAt: now })
    if (fresh && fact) {
      try {
        await settle({ ...fact, stored: true })
      } catch (error) {
        onDelayed(error, eventId)
      }
    }
    return ok({ eventId, fresh })
  }
