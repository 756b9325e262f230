import type { GatewayAnswer, GatewayFact, KnownAttempt, PaymentGateway } from "@haat/domain/payment"
import type Stripe from "stripe"
import { after, done, stripeCall } from "./stripe-call.gateway.ts"
import { type Found, intentOf, toldOf } from "./stripe-facts.gateway.ts"
import type { StripeLookup } from "./stripe-lookup.gateway.ts"

type Create = Parameters<PaymentGateway["create"]>[0]
type Fact = Promise<GatewayAnswer<GatewayFact>>

const pageOf = (
  payment: Omit<Create, "attemptId">,
  attemptId: string,
): Stripe.Checkout.SessionCreateParams => ({
  mode: "payment",
  client_reference_id: attemptId,
  success_url: payment.returnUrl,
  cancel_url: payment.returnUrl,
  line_items: [
    {
      quantity: 1,
      price_data: {
        currency: payment.currency.toLowerCase(),
        unit_amount: payment.amountMinor,
        product_data: { name: payment.description },
      },
    },
  ],
  metadata: { attempt: attemptId },
  payment_intent_data: {
    capture_method: payment.capture === "later" ? "manual" : "automatic",
    metadata: { attempt: attemptId },
  },
})

/** What takes an attempt's place at Stripe so that a creation that is still on its way is refused there. */
const tombstone = {
  ...{ amountMinor: 100_00, currency: "INR", description: "Called off" },
  returnUrl: "https://invalid.example/",
} as const

export const stripeAttempts = (stripe: Stripe, lookup: StripeLookup) => {
  const sessions = stripe.checkout.sessions
  const openPage = (payment: Omit<Create, "attemptId">, attemptId: string) =>
    stripeCall("create", () => sessions.create(pageOf(payment, attemptId), { idempotencyKey: attemptId }))
  const look = async (attemptId: string, known?: KnownAttempt): Fact =>
    after(await lookup(attemptId, known), (found) =>
      found ? done(toldOf(attemptId, found)) : { kind: "refused", reason: "the gateway doesn't know it" },
    )
  const expire = (session: string) => stripeCall("expire", () => sessions.expire(session))

  const bury = async (attemptId: string, known?: KnownAttempt): Fact => {
    const buried = await openPage(tombstone, attemptId)
    if (buried.kind === "done") {
      return after(await expire(buried.value.id), (session) =>
        done(toldOf(attemptId, { kind: "session", session })),
      )
    }
    // The key was used: the first creation went through after all, and its list will show it.
    return buried.kind === "refused" ? look(attemptId, known) : buried
  }

  const end = async (attemptId: string, found: Found): Fact => {
    const intent = intentOf(found)
    if (found.kind === "session" && found.session.status === "open") {
      return after(await expire(found.session.id), (session) =>
        done(toldOf(attemptId, { kind: "session", session })),
      )
    }
    const isFinal = !intent || ["succeeded", "canceled"].includes(intent.status)
    if (isFinal) return done(toldOf(attemptId, found))
    return after(await stripeCall("void", () => stripe.paymentIntents.cancel(intent.id)), (ended) =>
      done(toldOf(attemptId, { kind: "intent", intent: ended })),
    )
  }

  return {
    create: async ({ attemptId, ...payment }: Create) =>
      after(await openPage(payment, attemptId), ({ id: providerRef, url: redirectUrl, status }) =>
        redirectUrl
          ? done({ providerRef, redirectUrl })
          : { kind: "refused", reason: `the payment is ${status}` },
      ),
    /** Refused when something else came first: then the way it stands counts. */
    void: async (attemptId: string, known?: KnownAttempt): Fact =>
      after(await lookup(attemptId, known), async (found) => {
        if (!found) return bury(attemptId, known)
        const ended = await end(attemptId, found)
        return ended.kind === "refused" ? look(attemptId, known) : ended
      }),
    capture: async (capture: Parameters<PaymentGateway["capture"]>[0], known?: KnownAttempt): Fact => {
      const { attemptId, amountMinor } = capture
      return after(await lookup(attemptId, known), async (found) => {
        const intent = found && intentOf(found)
        if (!found || intent?.status !== "requires_capture") return look(attemptId, known)
        const key = { idempotencyKey: `${attemptId}:capture` }
        const taken = await stripeCall("capture", () =>
          stripe.paymentIntents.capture(intent.id, { amount_to_capture: amountMinor }, key),
        )
        return after(taken, (now) => done(toldOf(attemptId, { kind: "intent", intent: now })))
      })
    },
  }
}

/** Pays by a payment method kept at Stripe; the page is closed first, so that nobody can pay there too. */
export const stripeConfirm =
  (stripe: Stripe, lookup: StripeLookup): PaymentGateway["confirm"] =>
  async (attemptId, { instrument, amountMinor, currency }, known) => {
    const pay = () =>
      stripeCall("confirm", () =>
        stripe.paymentIntents.create(
          {
            ...{ amount: amountMinor, currency: currency.toLowerCase(), payment_method: instrument },
            ...{ confirm: true, off_session: true, metadata: { attempt: attemptId } },
          },
          { idempotencyKey: `${attemptId}:confirm` },
        ),
      )
    return after(await lookup(attemptId, known), async (found) => {
      if (found?.kind === "intent" || (found && found.session.status === "complete"))
        return done(toldOf(attemptId, found))
      if (found?.kind === "session" && found.session.status === "open") {
        const closed = await stripeCall("expire", () => stripe.checkout.sessions.expire(found.session.id))
        if (closed.kind !== "done") return closed
      }
      return after(await pay(), (intent) => done(toldOf(attemptId, { kind: "intent", intent })))
    })
  }
