import type { Cashier } from "@haat/domain/ordering"
import type { PaymentGateway } from "@haat/domain/payment"

export type CashierSettings = {
  readonly gateways: ReadonlyMap<string, PaymentGateway>
  /** The gateway that new attempts go to. */
  readonly provider: string
  readonly returnUrlOf: (code: string) => string
}

/** Ordering's view of the payment gateways: each attempt goes to the gateway it was opened at. */
export const cashierOf = ({ gateways, provider, returnUrlOf }: CashierSettings): Cashier => {
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
      }),
    status: ({ id, provider: at }) => gatewayOf(at).status(id),
    cancel: ({ id, provider: at }) => gatewayOf(at).cancel(id),
  }
}
