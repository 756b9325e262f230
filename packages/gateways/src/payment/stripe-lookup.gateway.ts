import type { GatewayAnswer, KnownAttempt } from "@haat/domain/payment"
import type Stripe from "stripe"
import { after, done, stripeCall } from "./stripe-call.gateway.ts"
import type { Found } from "./stripe-facts.gateway.ts"

const slackSeconds = 120
const hourSeconds = 3600
const most = 2000

/** The hour in which an attempt can have reached Stripe. */
const around = ({ createdAt }: KnownAttempt) => {
  if (!createdAt) return {}
  const seconds = Math.floor(createdAt.getTime() / 1000)
  return { created: { gte: seconds - slackSeconds, lte: seconds + hourSeconds } }
}

const sessionBy = (stripe: Stripe, attemptId: string, known: KnownAttempt) =>
  stripeCall("find the session", async () => {
    const { sessions } = stripe.checkout
    const ref = known.providerRef
    if (ref?.startsWith("cs_")) return sessions.retrieve(ref, { expand: ["payment_intent"] })
    const query = { ...around(known), limit: 100, expand: ["data.payment_intent"] }
    const list = await sessions.list(query).autoPagingToArray({ limit: most })
    return list.find(({ client_reference_id: id }) => id === attemptId) ?? null
  })

const intentBy = (stripe: Stripe, attemptId: string, known: KnownAttempt) =>
  stripeCall("find the payment", async () => {
    const ref = known.providerRef
    if (ref?.startsWith("pi_")) return stripe.paymentIntents.retrieve(ref)
    const query = { ...around(known), limit: 100 }
    const list = await stripe.paymentIntents.list(query).autoPagingToArray({ limit: most })
    return list.find(({ metadata }) => metadata.attempt === attemptId) ?? null
  })

/**
 * Finds an attempt at Stripe: by Stripe's own id where we know it, else among what was made in its hour, by our id.
 * Neither depends on how long Stripe remembers idempotency keys, and lists show what was just made at once.
 */
export const stripeLookup =
  (stripe: Stripe) =>
  async (attemptId: string, known: KnownAttempt = {}): Promise<GatewayAnswer<Found | null>> => {
    const isIntent = known.providerRef?.startsWith("pi_")
    const session = isIntent ? done(null) : await sessionBy(stripe, attemptId, known)
    if (session.kind !== "done") return session
    const page: Found | null = session.value && { kind: "session", session: session.value }
    if (page && session.value?.status !== "expired") return done(page)
    return after(await intentBy(stripe, attemptId, known), (intent) =>
      done(intent ? { kind: "intent", intent } : page),
    )
  }

export type StripeLookup = ReturnType<typeof stripeLookup>
