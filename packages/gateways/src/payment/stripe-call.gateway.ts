import type { GatewayAnswer } from "@haat/domain/payment"
import { assertNotInTransaction } from "@haat/platform/transaction"
import Stripe from "stripe"

export type StripeSettings = {
  readonly apiKey: string
  readonly webhookSecret: string
  readonly timeoutMs: number
  /** Another address than Stripe's own, for tests. */
  readonly url?: string
}

const at = (url: string | undefined) => {
  if (url === undefined) return {}
  const { hostname: host, port, protocol } = new URL(url)
  return { host, port, protocol: protocol === "http:" ? ("http" as const) : ("https" as const) }
}

/** Stripe's client without retries of its own: one layer retries, and it is ours. */
export const stripeClient = ({ apiKey, timeoutMs, url }: StripeSettings): Stripe =>
  new Stripe(apiKey, { maxNetworkRetries: 0, timeout: timeoutMs, telemetry: false, ...at(url) })

/** A lock held by the same key's first call, and all that isn't a word of Stripe's logic. */
const isUncertain = ({ statusCode, type }: Stripe.errors.StripeError): boolean =>
  statusCode === undefined ||
  statusCode >= 500 ||
  [408, 409, 429].includes(statusCode) ||
  type === "StripeConnectionError"

/** Runs one call; what Stripe refuses for certain is `refused`, all else without an answer `unknown`. */
export const stripeCall = async <Value>(
  what: string,
  work: () => Promise<Value>,
): Promise<GatewayAnswer<Value>> => {
  assertNotInTransaction(`the payment gateway (${what})`)
  try {
    return { kind: "done", value: await work() }
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const reason = error.code ?? error.type
    return isUncertain(error) ? { kind: "unknown", reason } : { kind: "refused", reason }
  }
}

export const after = async <From, To>(
  answer: GatewayAnswer<From>,
  to: (value: From) => GatewayAnswer<To> | Promise<GatewayAnswer<To>>,
): Promise<GatewayAnswer<To>> => (answer.kind === "done" ? to(answer.value) : answer)

export const done = <Value>(value: Value): GatewayAnswer<Value> => ({ kind: "done", value })
