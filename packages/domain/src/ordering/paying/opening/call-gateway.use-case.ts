import { err, ok, type Result } from "../../../shared/index.ts"
import type { PayAttempt } from "../../facts.model.ts"
import type { Order } from "../../order.model.ts"
import type { PaymentFact } from "../../ordering.model.ts"
import type { AttemptDesk, Cashier } from "../../ports.ts"
import type { OrderRefusal } from "../../refusals.model.ts"
import { inquiryFact } from "../inquire-attempts.use-case.ts"

export type CallGatewayPorts = {
  readonly desk: Pick<AttemptDesk, "noteCreated" | "noteUnknown">
  readonly cashier: Pick<Cashier, "create" | "status">
  readonly settle: (fact: PaymentFact) => Promise<void>
}

export type WhereToPay = Result<{ readonly attemptId: string; readonly redirectUrl: string }, OrderRefusal>

const refused = (attempt: PayAttempt, reason: string): PaymentFact => ({
  provider: attempt.provider,
  eventId: `refused:${attempt.id}`,
  attemptId: attempt.id,
  providerRef: "",
  outcome: "declined",
  amountMinor: attempt.amountMinor,
  currency: attempt.currency,
  reason,
})

/** Tells the gateway of an attempt that is committed, and answers where the buyer pays. */
export const makeCallGateway = ({ desk, cashier, settle }: CallGatewayPorts) => {
  const create = async (attempt: PayAttempt, order: Order): Promise<WhereToPay> => {
    const answer = await cashier.create(attempt, order)
    if (answer.kind === "done") {
      await desk.noteCreated(attempt.id, answer.value)
      return ok({ attemptId: attempt.id, redirectUrl: answer.value.redirectUrl })
    }
    if (answer.kind === "unknown") await desk.noteUnknown(attempt.id)
    else await settle(refused(attempt, answer.reason))
    return err({ code: "GATEWAY_UNAVAILABLE" })
  }

  /** Nobody knows how the first call ended: ask before anything is sent again, however old its key is. */
  const resume = async (attempt: PayAttempt, order: Order): Promise<WhereToPay> => {
    const told = await cashier.status(attempt)
    if (told.kind !== "done") {
      await desk.noteUnknown(attempt.id)
      return err({ code: "GATEWAY_UNAVAILABLE" })
    }
    if (told.value === null) return create(attempt, order)
    const { redirectUrl, ...fact } = told.value
    if (fact.outcome === "requires-action" && redirectUrl) {
      await desk.noteCreated(attempt.id, { providerRef: fact.providerRef, redirectUrl })
      return ok({ attemptId: attempt.id, redirectUrl })
    }
    await settle(inquiryFact(fact))
    return err({ code: "PAYMENT_IN_PROGRESS", attemptId: attempt.id })
  }
  return { create, resume }
}
