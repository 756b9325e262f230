import type { GatewayFact, ToldPayment } from "@haat/domain/payment"
import type Stripe from "stripe"

export const provider = "stripe"

/** What was paid at: Stripe's page (a session, with its payment once there is one), or a payment of its own. */
export type Found =
  | { readonly kind: "session"; readonly session: Stripe.Checkout.Session }
  | { readonly kind: "intent"; readonly intent: Stripe.PaymentIntent }

type Said = Pick<GatewayFact, "outcome" | "amountMinor" | "reason">

/** Captured is what was received, authorized what can still be taken; declined only when Stripe says why. */
const ofIntent = (intent: Stripe.PaymentIntent): Said => {
  const { status, amount, last_payment_error: error } = intent
  if (status === "succeeded")
    return { outcome: "captured", amountMinor: intent.amount_received, reason: null }
  if (status === "requires_capture")
    return { outcome: "authorized", amountMinor: intent.amount_capturable, reason: null }
  if (status === "canceled")
    return { outcome: "voided", amountMinor: amount, reason: intent.cancellation_reason ?? "cancelled" }
  if (status === "requires_payment_method" && error)
    return { outcome: "declined", amountMinor: amount, reason: error.message ?? error.code ?? "declined" }
  return { outcome: "requires-action", amountMinor: amount, reason: null }
}

export const intentOf = (found: Found): Stripe.PaymentIntent | null => {
  if (found.kind === "intent") return found.intent
  const { payment_intent: intent } = found.session
  return typeof intent === "object" ? intent : null
}

const ofSession = (session: Stripe.Checkout.Session): Said => {
  const intent = intentOf({ kind: "session", session })
  const amountMinor = session.amount_total ?? 0
  if (session.status === "expired") return { outcome: "voided", amountMinor, reason: "expired" }
  if (session.status === "complete" && intent) return ofIntent(intent)
  const isPaid = session.status === "complete" && session.payment_status === "paid"
  return { outcome: isPaid ? "captured" : "requires-action", amountMinor, reason: null }
}

const currencyOf = (currency: string | null): string => (currency ?? "").toUpperCase()

export const toldOf = (attemptId: string, found: Found): ToldPayment => {
  const said = found.kind === "session" ? ofSession(found.session) : ofIntent(found.intent)
  const thing = found.kind === "session" ? found.session : found.intent
  return {
    ...said,
    ...{ provider, attemptId, providerRef: thing.id, currency: currencyOf(thing.currency) },
    eventId: `told:${attemptId}:${said.outcome}`,
    redirectUrl: found.kind === "session" ? found.session.url : null,
  }
}

const outcomes: Readonly<Record<string, GatewayFact["outcome"]>> = {
  "payment_intent.succeeded": "captured",
  "payment_intent.amount_capturable_updated": "authorized",
  "payment_intent.canceled": "voided",
}

const ofSessionEvent = (event: Stripe.Event, session: Stripe.Checkout.Session): Said | null => {
  const amountMinor = session.amount_total ?? 0
  if (event.type === "checkout.session.expired") return { outcome: "voided", amountMinor, reason: "expired" }
  if (event.type === "checkout.session.async_payment_failed")
    return { outcome: "declined", amountMinor, reason: "The bank declined the payment" }
  const paid =
    event.type === "checkout.session.completed" || event.type === "checkout.session.async_payment_succeeded"
  return paid && session.payment_status === "paid" ? { outcome: "captured", amountMinor, reason: null } : null
}

/**
 * What an event of Stripe's says about an attempt of ours; null when nothing. A card refused on Stripe's page is no
 * end of the attempt: the buyer may try another one there.
 */
export const factOfEvent = (event: Stripe.Event): GatewayFact | null => {
  const isSession = event.type.startsWith("checkout.session.")
  const outcome = outcomes[event.type]
  if (!isSession && !outcome) return null
  const thing = event.data.object as Stripe.Checkout.Session | Stripe.PaymentIntent
  const attemptId = thing.metadata?.attempt
  if (!attemptId) return null
  const said = isSession
    ? ofSessionEvent(event, thing as Stripe.Checkout.Session)
    : ofIntent(thing as Stripe.PaymentIntent)
  if (!said || (outcome && said.outcome !== outcome)) return null
  const rest = { provider, attemptId, providerRef: thing.id, eventId: event.id }
  return { ...said, ...rest, currency: currencyOf(thing.currency) }
}
