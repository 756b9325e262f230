import type { PaymentGateway } from "@haat/domain/payment"
import { sandboxGateway } from "@haat/gateways/payment"
import { paymentEnv, secretsEnv, webEnv } from "@haat/platform/env"
import { dependencySettings } from "@haat/platform/resilience"

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
  return new Map([[sandbox.provider, sandbox]])
}
