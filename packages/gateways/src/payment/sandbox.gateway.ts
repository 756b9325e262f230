import {
  type GatewayAnswer,
  type GatewayFact,
  type PaymentGateway,
  type Settlement,
  type ToldPayment,
  WEBHOOK_TOLERANCE_MS,
} from "@haat/domain/payment"
import { err, ok } from "@haat/domain/shared"
import {
  readJson,
  type SandboxSettings,
  type SandboxWire,
  sandboxWire,
  there,
} from "./sandbox-wire.gateway.ts"
import {
  type SandboxPayment,
  sandboxEvent,
  sandboxPayment,
  sandboxRefund,
  sandboxSettlement,
} from "./sandbox-wire.schema.ts"
import { checkSignature } from "./webhook-signature.ts"

export type { SandboxSettings } from "./sandbox-wire.gateway.ts"

const outcomes = {
  open: "requires-action",
  challenged: "requires-action",
  processing: "requires-action",
  authorized: "authorized",
  captured: "captured",
  declined: "declined",
  cancelled: "voided",
} as const satisfies Record<SandboxPayment["status"], GatewayFact["outcome"]>

/** What it says, in our words and under its name. */
const wordsOf = ({ provider = "sandbox" }: SandboxSettings) => {
  const factOf = (payment: SandboxPayment, eventId: string): GatewayFact => ({
    provider,
    eventId,
    attemptId: payment.reference,
    providerRef: payment.id,
    outcome: outcomes[payment.status],
    amountMinor: payment.status === "captured" ? payment.captured : payment.amount,
    currency: payment.currency,
    reason: payment.reason,
  })
  const told = (payment: SandboxPayment): ToldPayment => ({
    ...factOf(payment, `told:${payment.reference}:${payment.status}`),
    redirectUrl: payment.checkoutUrl,
  })
  return { provider, factOf, told }
}

const map = <From, To>(answer: GatewayAnswer<From>, to: (value: From) => GatewayAnswer<To>) =>
  answer.kind === "done" ? to(answer.value) : answer
const done = <Value>(value: Value): GatewayAnswer<Value> => ({ kind: "done", value })

const verifier = (settings: SandboxSettings): PaymentGateway["verifyWebhook"] => {
  const [{ webhookSecret: secret }, { factOf }] = [settings, wordsOf(settings)]
  return ({ rawBody, signature, now }) => {
    const verdict = checkSignature({ secret, rawBody, signature }, now, WEBHOOK_TOLERANCE_MS)
    if (verdict !== "genuine") return err({ code: verdict === "stale" ? "STALE_WEBHOOK" : "BAD_SIGNATURE" })
    const event = sandboxEvent.safeParse(readJson(rawBody))
    if (!event.success) return err({ code: "UNREADABLE_WEBHOOK" })
    const { id: eventId, type, data } = event.data
    if (!type.startsWith("payment.")) return ok({ eventId, fact: null })
    const payment = sandboxPayment.safeParse(data)
    return payment.success
      ? ok({ eventId, fact: factOf(payment.data, eventId) })
      : err({ code: "UNREADABLE_WEBHOOK" })
  }
}

/** The day's file, believed only with the bank's signature under it. */
const settlements = ({ ask }: SandboxWire, settings: SandboxSettings): PaymentGateway["settlement"] => {
  const [{ webhookSecret: secret }, { provider }] = [settings, wordsOf(settings)]
  return async (day) =>
    map(there(await ask({ method: "GET", path: `/v1/settlements/${day}.json` })), ({ text, signature }) => {
      const signed = { secret, rawBody: text, signature }
      if (checkSignature(signed, new Date(), WEBHOOK_TOLERANCE_MS) !== "genuine")
        return { kind: "refused", reason: "the settlement file isn't signed by the bank" }
      const file = sandboxSettlement.safeParse(readJson(text))
      if (!file.success) return { kind: "unknown", reason: "the settlement file isn't readable" }
      const lines = file.data.lines.map(({ kind, id, reference, refundReference, amount, currency, at }) => ({
        ...{ kind, ref: id, attemptId: reference, refundId: refundReference || null },
        ...{ amountMinor: amount, currency, at: new Date(at) },
      }))
      return done<Settlement>({ provider, day: file.data.day, complete: file.data.complete, lines })
    })
}

const creator =
  ({ read }: SandboxWire, { webhookUrl }: SandboxSettings): PaymentGateway["create"] =>
  async ({ attemptId: reference, amountMinor: amount, currency, description, returnUrl, capture }) => {
    const manual = capture === "later" ? { capture: "manual" } : {}
    const body = { reference, amount, currency, description, returnUrl, webhookUrl, ...manual }
    const call = { method: "POST", path: "/v1/payments", body, idempotencyKey: reference } as const
    return map(there(await read(call, sandboxPayment)), ({ id: providerRef, checkoutUrl, status }) =>
      checkoutUrl === null
        ? { kind: "refused", reason: `the payment is ${status}` }
        : done({ providerRef, redirectUrl: checkoutUrl }),
    )
  }

/** Haat's own sandbox gateway. Our attempt and refund ids are its idempotency keys. */
export const sandboxGateway = (settings: SandboxSettings): PaymentGateway => {
  const wire = sandboxWire(settings)
  const { read } = wire
  const { provider, told } = wordsOf(settings)
  const byReference = (attemptId: string) => `/v1/payments/by-reference/${encodeURIComponent(attemptId)}`
  const act = async (attemptId: string, action: string, body: Record<string, unknown> = {}) => {
    const path = `${byReference(attemptId)}/${action}`
    return there(await read({ method: "POST", path, body }, sandboxPayment))
  }
  return {
    provider,
    create: creator(wire, settings),
    confirm: async (attemptId) => map(await act(attemptId, "confirm"), (payment) => done(told(payment))),
    status: async (attemptId) => {
      const answer = await read({ method: "GET", path: byReference(attemptId) }, sandboxPayment)
      return map(answer, (payment) => done(payment && told(payment)))
    },
    capture: async ({ attemptId, amountMinor: amount }) =>
      map(await act(attemptId, "capture", { amount }), (payment) => done(told(payment))),
    void: async (attemptId) =>
      map(await act(attemptId, "cancel"), (payment) =>
        outcomes[payment.status] === "requires-action"
          ? { kind: "unknown", reason: "the bank is still at it" }
          : done(told(payment)),
      ),
    refund: async ({ refundId: reference, attemptId: payment, amountMinor: amount, currency }) => {
      const body = { reference, payment, amount, currency }
      const call = { method: "POST", path: "/v1/refunds", body, idempotencyKey: reference } as const
      return map(there(await read(call, sandboxRefund)), ({ status }) =>
        status === "failed" ? { kind: "refused", reason: "the refund failed" } : done({ state: status }),
      )
    },
    settlement: settlements(wire, settings),
    verifyWebhook: verifier(settings),
  }
}
