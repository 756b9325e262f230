import { type PaymentGateway, WEBHOOK_TOLERANCE_MS } from "@haat/domain/payment"
import { err, ok } from "@haat/domain/shared"
import Stripe from "stripe"
import { stripeAttempts, stripeConfirm } from "./stripe-attempts.gateway.ts"
import { after, done, type StripeSettings, stripeClient } from "./stripe-call.gateway.ts"
import { factOfEvent, provider, toldOf } from "./stripe-facts.gateway.ts"
import { stripeLookup } from "./stripe-lookup.gateway.ts"
import { stripeRefund, stripeSettlement } from "./stripe-money.gateway.ts"

export type { StripeSettings } from "./stripe-call.gateway.ts"

const toleranceSeconds = WEBHOOK_TOLERANCE_MS / 1000

/** Stripe's client bears timestamps from the future; we don't. */
const isFromFuture = (signature: string, nowSeconds: number): boolean =>
  Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature)?.[1] ?? 0) > nowSeconds + toleranceSeconds

const verifier =
  (stripe: Stripe, secret: string): PaymentGateway["verifyWebhook"] =>
  ({ rawBody, signature, now }) => {
    const seconds = Math.floor(now.getTime() / 1000)
    try {
      const { webhooks } = stripe
      const event = webhooks.constructEvent(
        rawBody,
        signature,
        secret,
        toleranceSeconds,
        undefined,
        now.getTime(),
      )
      if (isFromFuture(signature, seconds)) return err({ code: "STALE_WEBHOOK" })
      if (typeof event.id !== "string" || typeof event.type !== "string")
        return err({ code: "UNREADABLE_WEBHOOK" })
      return ok({ eventId: event.id, fact: factOfEvent(event) })
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError))
        return err({ code: "UNREADABLE_WEBHOOK" })
      return err({ code: error.message.includes("tolerance") ? "STALE_WEBHOOK" : "BAD_SIGNATURE" })
    }
  }

/**
 * Stripe, by its hosted page (Checkout). Our ids are its idempotency keys and stand in the metadata of all that is
 * made there; amounts are minor units on both sides.
 */
export const stripeGateway = (settings: StripeSettings): PaymentGateway => {
  const stripe = stripeClient(settings)
  const lookup = stripeLookup(stripe)
  return {
    provider,
    ...stripeAttempts(stripe, lookup),
    confirm: stripeConfirm(stripe, lookup),
    status: async (attemptId, known) =>
      after(await lookup(attemptId, known), (found) => done(found && toldOf(attemptId, found))),
    refund: stripeRefund(stripe, lookup),
    settlement: stripeSettlement(stripe),
    verifyWebhook: verifier(stripe, settings.webhookSecret),
  }
}
