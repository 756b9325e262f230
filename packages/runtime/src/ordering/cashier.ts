import type { Cashier, PayAttempt } from "@haat/domain/ordering"
import type { CapturePolicy, PaymentGateway } from "@haat/domain/payment"

export type CashierSettings = {
  readonly gateways: ReadonlyMap<string, PaymentGateway>
  /** The gateway that new attempts go to. */
  readonly provider: string
  readonly returnUrlOf: (code: string) => string
  /** Whether the buyer's payment takes the money at once. */
  readonly capture: CapturePolicy
}

const knownOf = ({ providerRef, createdAt }: PayAttempt) => ({ providerRef: providerRef ?? null, createdAt })

/** Ordering's view of the payment gateways: each attempt goes to the gateway it was opened at. */
export const cashierOf = ({ gateways, provider, returnUrlOf, capture }: CashierSettings): Cashier => {
  const gatewayOf = (name: string): PaymentGateway => {
    const gateway = gateways.get(name)
    if (!gateway) throw new Error(`no payment gateway is called ${name}`)
    return gateway
  }
  return {
    provider,
    create: ({ id: attemptId, provider: at, amountMinor, currency }, { code }) =>
      gatewayOf(at).create({
        attemptId,
        amountMinor,
        currency,
        description: `Haat order ${code}`,
        returnUrl: returnUrlOf(code),
        capture,
      }),
    status: (attempt) => gatewayOf(attempt.provider).status(attempt.id, knownOf(attempt)),
    capture: (attempt) => {
      const { id: attemptId, amountMinor, currency } = attempt
      return gatewayOf(attempt.provider).capture({ attemptId, amountMinor, currency }, knownOf(attempt))
    },
    cancel: (attempt) => gatewayOf(attempt.provider).void(attempt.id, knownOf(attempt)),
  }
}
