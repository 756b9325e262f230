import {
  type GatewayAnswer,
  type GatewayFact,
  type PaymentGateway,
  WEBHOOK_TOLERANCE_MS,
} from "@haat/domain/payment"
import { err, ok } from "@haat/domain/shared"
import { assertNotInTransaction } from "@haat/platform/transaction"
import type { z } from "zod"
import { type SandboxPayment, sandboxEvent, sandboxPayment, sandboxRefund } from "./sandbox-wire.schema.ts"
import { checkSignature } from "./webhook-signature.ts"

export type SandboxSettings = {
  readonly url: string
  readonly apiKey: string
  readonly webhookSecret: string
  readonly webhookUrl: string
  readonly timeoutMs: number
}

const provider = "sandbox"

const outcomes = {
  open: "requires-action",
  processing: "requires-action",
  captured: "captured",
  declined: "declined",
  cancelled: "voided",
} as const satisfies Record<SandboxPayment["status"], GatewayFact["outcome"]>

const factOf = (payment: SandboxPayment, eventId: string): GatewayFact => ({
  provider,
  eventId,
  attemptId: payment.reference,
  providerRef: payment.id,
  outcome: outcomes[payment.status],
  amountMinor: payment.amount,
  currency: payment.currency,
  reason: payment.reason,
})

const told = (payment: SandboxPayment): GatewayFact =>
  factOf(payment, `told:${payment.reference}:${payment.status}`)

type Call = {
  readonly method: "GET" | "POST"
  readonly path: string
  readonly body?: Record<string, unknown>
}

/** 4xx is a certain no (408 and 429 aren't), all else without a readable answer is unknown. */
const callOver =
  ({ url, apiKey, timeoutMs }: SandboxSettings) =>
  async <Schema extends z.ZodType>(
    { method, path, body }: Call,
    schema: Schema,
  ): Promise<GatewayAnswer<z.infer<Schema> | null>> => {
    assertNotInTransaction(`the payment gateway (${method} ${path})`)
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeoutMs),
        redirect: "error",
      })
      if (response.status === 404) return { kind: "done", value: null }
      const uncertain = response.status >= 500 || response.status === 408 || response.status === 429
      if (uncertain) return { kind: "unknown", reason: `status ${response.status}` }
      if (!response.ok) return { kind: "refused", reason: `status ${response.status}` }
      const parsed = schema.safeParse(await response.json())
      return parsed.success
        ? { kind: "done", value: parsed.data }
        : { kind: "unknown", reason: "the answer isn't readable" }
    } catch (error) {
      return { kind: "unknown", reason: error instanceof Error ? error.name : "no answer" }
    }
  }

const there = <Value>(answer: GatewayAnswer<Value | null>): GatewayAnswer<Value> => {
  if (answer.kind !== "done") return answer
  return answer.value === null
    ? { kind: "refused", reason: "the gateway doesn't know it" }
    : { kind: "done", value: answer.value }
}

const verifier =
  ({ webhookSecret: secret }: SandboxSettings): PaymentGateway["verifyWebhook"] =>
  ({ rawBody, signature, now }) => {
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

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Haat's own sandbox gateway. Our attempt and refund ids are its idempotency keys. */
export const sandboxGateway = (settings: SandboxSettings): PaymentGateway => {
  const call = callOver(settings)
  const byReference = (attemptId: string) => `/v1/payments/by-reference/${encodeURIComponent(attemptId)}`
  return {
    provider,
    create: async ({ attemptId: reference, amountMinor: amount, currency, description, returnUrl }) => {
      const body = { reference, amount, currency, description, returnUrl, webhookUrl: settings.webhookUrl }
      const answer = there(await call({ method: "POST", path: "/v1/payments", body }, sandboxPayment))
      if (answer.kind !== "done") return answer
      const { id: providerRef, checkoutUrl } = answer.value
      return checkoutUrl === null
        ? { kind: "refused", reason: `the payment is ${answer.value.status}` }
        : { kind: "done", value: { providerRef, redirectUrl: checkoutUrl } }
    },
    status: async (attemptId) => {
      const answer = await call({ method: "GET", path: byReference(attemptId) }, sandboxPayment)
      if (answer.kind !== "done") return answer
      return { kind: "done", value: answer.value && told(answer.value) }
    },
    cancel: async (attemptId) => {
      const path = `${byReference(attemptId)}/cancel`
      const answer = there(await call({ method: "POST", path, body: {} }, sandboxPayment))
      if (answer.kind !== "done") return answer
      return answer.value.status === "processing" || answer.value.status === "open"
        ? { kind: "unknown", reason: "the bank is still at it" }
        : { kind: "done", value: told(answer.value) }
    },
    refund: async ({ refundId: reference, attemptId: payment, amountMinor: amount, currency }) => {
      const body = { reference, payment, amount, currency }
      const answer = there(await call({ method: "POST", path: "/v1/refunds", body }, sandboxRefund))
      if (answer.kind !== "done") return answer
      const { status } = answer.value
      return status === "failed"
        ? { kind: "refused", reason: "the refund failed" }
        : { kind: "done", value: { state: status } }
    },
    verifyWebhook: verifier(settings),
  }
}
