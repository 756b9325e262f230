import type { PaymentGateway } from "@haat/domain/payment"
import { sandboxGateway } from "@haat/gateways/payment"
import { paymentEnv, secretsEnv, webEnv } from "@haat/platform/env"
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

/** The payment gateways by name, as the environment describes them. */
export const paymentGateways = (): ReadonlyMap<string, PaymentGateway> => {
  const { sandboxUrl, webhookUrl } = paymentEnv()
  const sandbox = sandboxGateway({
    url: sandboxUrl,
    apiKey: secretsEnv().paymentApi,
    webhookSecret: secretsEnv().paymentWebhook,
    webhookUrl: webhookUrl ?? `${webEnv().publicUrl}/api/webhooks/payment/sandbox`,
    timeoutMs: dependencySettings.payment.timeoutMs,
  })
  return new Map([[sandbox.provider, gatewayUnderFailpoints(sandbox)]])
}
