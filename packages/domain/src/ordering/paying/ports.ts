import type { PayAttempt } from "../facts.model.ts"
import type { Order } from "../order.model.ts"
import type { PaymentFact } from "../ordering.model.ts"

export type CashierAnswer<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "unknown"; readonly reason: string }

/** The payment gateways. Never called inside a transaction; silence is an answer (`unknown`). */
export type Cashier = {
  /** The gateway that new attempts go to. */
  readonly provider: string
  readonly create: (
    attempt: PayAttempt,
    order: Order,
  ) => Promise<CashierAnswer<{ readonly providerRef: string; readonly redirectUrl: string }>>
  /** What the gateway holds true now, with the page where an open one goes on; null: it never saw it. */
  readonly status: (
    attempt: PayAttempt,
  ) => Promise<CashierAnswer<(PaymentFact & { readonly redirectUrl?: string | null }) | null>>
  /** Takes what the attempt has set aside. */
  readonly capture: (attempt: PayAttempt) => Promise<CashierAnswer<PaymentFact>>
  readonly cancel: (attempt: PayAttempt) => Promise<CashierAnswer<PaymentFact>>
}
