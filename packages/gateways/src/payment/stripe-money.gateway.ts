import type { GatewayAnswer, PaymentGateway, SettlementLine } from "@haat/domain/payment"
import type Stripe from "stripe"
import { after, done, stripeCall } from "./stripe-call.gateway.ts"
import { intentOf, provider } from "./stripe-facts.gateway.ts"
import type { StripeLookup } from "./stripe-lookup.gateway.ts"

type RefundState = GatewayAnswer<{ readonly state: "pending" | "succeeded" }>

const stateOf = ({ status }: Stripe.Refund): RefundState => {
  if (status === "succeeded") return done({ state: "succeeded" })
  if (status === "pending" || status === "requires_action") return done({ state: "pending" })
  return { kind: "refused", reason: `the refund is ${status}` }
}

/** Looks for the refund before it is sent, so that it is sent once even after Stripe has forgotten its key. */
export const stripeRefund =
  (stripe: Stripe, lookup: StripeLookup): PaymentGateway["refund"] =>
  async ({ refundId, attemptId, amountMinor: amount, known }) =>
    after(await lookup(attemptId, known), async (found): Promise<RefundState> => {
      const intent = found && intentOf(found)
      if (!intent) return { kind: "refused", reason: "nothing was paid" }
      const sent = await stripeCall("find the refund", () =>
        stripe.refunds.list({ payment_intent: intent.id, limit: 100 }).autoPagingToArray({ limit: 1000 }),
      )
      return after(sent, async (refunds) => {
        const before = refunds.find(({ metadata }) => metadata?.refund === refundId)
        if (before) return stateOf(before)
        const metadata = { refund: refundId, attempt: attemptId }
        const made = await stripeCall("refund", () =>
          stripe.refunds.create(
            { payment_intent: intent.id, amount, metadata },
            { idempotencyKey: refundId },
          ),
        )
        return after(made, stateOf)
      })
    })

const kinds: Readonly<Record<string, SettlementLine["kind"]>> = {
  charge: "charge",
  payment: "charge",
  refund: "refund",
  payment_refund: "refund",
}

type Source = Pick<Stripe.Refund, "id" | "metadata" | "amount" | "currency"> & {
  readonly amount_captured?: number
}

/** The charge or refund behind a movement; what concerns no attempt of ours (fees, pay-outs) is left out. */
const lineOf = ({ type, source: behind, created }: Stripe.BalanceTransaction): readonly SettlementLine[] => {
  const kind = kinds[type]
  if (!kind || typeof behind !== "object" || !behind) return []
  const source = behind as unknown as Source
  const attemptId = source.metadata?.attempt
  if (!attemptId) return []
  const refundId = kind === "refund" ? (source.metadata?.refund ?? null) : null
  const amountMinor = source.amount_captured ?? source.amount
  const rest = { amountMinor, currency: source.currency.toUpperCase(), at: new Date(created * 1000) }
  return [{ kind, ref: source.id, attemptId, refundId, ...rest }]
}

const daySeconds = 86_400

/** Stripe has no file per day; its list of movements is the same word. */
export const stripeSettlement =
  (stripe: Stripe): PaymentGateway["settlement"] =>
  async (day) => {
    const from = Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 1000)
    const created = { gte: from, lt: from + daySeconds }
    const list = await stripeCall("settlement", async () => {
      const moves: Stripe.BalanceTransaction[] = []
      const query = { created, limit: 100, expand: ["data.source"] }
      for await (const move of stripe.balanceTransactions.list(query)) moves.push(move)
      return moves
    })
    return after(list, (moves) => {
      const complete = Date.now() / 1000 > from + daySeconds + 3600
      return done({ provider, day, complete, lines: moves.flatMap(lineOf).reverse() })
    })
  }
