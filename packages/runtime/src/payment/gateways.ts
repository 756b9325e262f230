import type { PaymentGateway } from "@haat/domain/payment"
import { sandboxGateway, stripeGateway } from "@haat/gateways/payment"
import { mode, paymentEnv, secretsEnv, stripeEnv, webEnv } from "@haat/platform/env"
import { underFailpoints } from "@haat/platform/failpoint"
import { dependencySettings } from "@haat/platform/resilience"

const calls = new Set(["create", "confirm", "status", "capture", "void", "refund"])

/** A lost answer of a gateway is an unknown outcome, as the port says. */
const gatewayUnderFailpoints = (gateway: PaymentGateway): PaymentGateway =>
  underFailpoints(
    gateway,
    (method) => (calls.has(method) ? `gateway.${method}` : undefined),
    ({ message: reason }) => ({ kind: "unknown", reason }),
  )

const { timeoutMs } = dependencySettings.payment

const sandbox = (): PaymentGateway => {
  const { sandboxUrl, webhookUrl } = paymentEnv()
  return sandboxGateway({
    url: sandboxUrl,
    apiKey: secretsEnv().paymentApi,
    webhookSecret: secretsEnv().paymentWebhook,
    webhookUrl: webhookUrl ?? `${webEnv().publicUrl}/api/webhooks/payment/sandbox`,
    timeoutMs,
  })
}

const stripe = (): PaymentGateway => {
  const { apiKey, webhookSecret, url } = stripeEnv()
  return stripeGateway({ apiKey, webhookSecret, timeoutMs, ...(url === undefined ? {} : { url }) })
}

/**
 * The payment gateways by name, the one for new payments first. Another one serves its older payments as long as it
 * is set up; the sandbox, which anyone can make say anything, is never one of a strict installation unless chosen.
 */
export const paymentGateways = (): ReadonlyMap<string, PaymentGateway> => {
  const { gateway: chosen } = paymentEnv()
  const others = {
    sandbox: chosen === "sandbox" || !mode().strict,
    stripe: chosen === "stripe" || stripeEnv().isSetUp,
  }
  const gateways = [...(others.sandbox ? [sandbox()] : []), ...(others.stripe ? [stripe()] : [])]
  gateways.sort((one, other) => Number(other.provider === chosen) - Number(one.provider === chosen))
  return new Map(gateways.map((gateway) => [gateway.provider, gatewayUnderFailpoints(gateway)]))
}
