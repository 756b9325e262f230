import type { PaymentFact } from "../ordering.model.ts"
import type { AttemptDesk, Cashier, OrderBook } from "../ports.ts"
import { decideAuthorized } from "./decide-authorized.rule.ts"
import { inquiryFact } from "./inquire-attempts.use-case.ts"

export type FinishAuthorizedPorts = {
  readonly desk: Pick<AttemptDesk, "find">
  readonly book: Pick<OrderBook, "findById">
  readonly cashier: Pick<Cashier, "capture" | "cancel">
  readonly settle: (fact: PaymentFact) => Promise<void>
}

/**
 * Takes what an attempt has set aside, or gives it free, and settles what the gateway then says. A capture that was
 * refused for certain is voided. No answer leaves the attempt as it is: it is asked about again later.
 */
export const makeFinishAuthorized = ({ desk, book, cashier, settle }: FinishAuthorizedPorts) => {
  const carryOut = async (what: "capture" | "void", attempt: Parameters<Cashier["capture"]>[0]) => {
    if (what === "void") return cashier.cancel(attempt)
    const captured = await cashier.capture(attempt)
    return captured.kind === "refused" ? cashier.cancel(attempt) : captured
  }
  return async (attemptId: string): Promise<void> => {
    const attempt = await desk.find(attemptId)
    if (!attempt) return
    const what = decideAuthorized(await book.findById(attempt.orderId), attempt)
    if (what === "nothing") return
    const answer = await carryOut(what, attempt)
    if (answer.kind === "done" && answer.value.outcome !== "authorized")
      await settle(inquiryFact(answer.value))
  }
}
