import type { PayAttempt } from "../facts.model.ts"
import type { PaymentFact } from "../ordering.model.ts"
import type { AttemptDesk, Cashier } from "../ports.ts"

export type InquirePorts = {
  readonly desk: Pick<AttemptDesk, "takeDue">
  readonly cashier: Pick<Cashier, "status" | "cancel">
  readonly settle: (fact: PaymentFact) => Promise<void>
  /** Takes or gives free what an attempt has set aside. */
  readonly finish: (attemptId: string) => Promise<void>
  readonly onFailed: (error: unknown, orderId: string) => void
}

/** Facts that a gateway told when asked carry no event id of their own; one per attempt and outcome is enough. */
export const inquiryFact = (fact: PaymentFact): PaymentFact => ({
  ...fact,
  eventId: `inquiry:${fact.attemptId}:${fact.outcome}`,
})

/**
 * Asks the gateway about attempts whose outcome isn't known or whose webhook is overdue. One that the gateway
 * never saw is cancelled there first: only then is it certain that no money will move. One that fails, say of a gateway
 * that is configured no more, doesn't keep the others from being asked about.
 */
export const makeInquireAttempts = ({ desk, cashier, settle, finish, onFailed }: InquirePorts) => {
  const ask = async (attempt: PayAttempt): Promise<PaymentFact | null> => {
    const told = await cashier.status(attempt)
    if (told.kind !== "done") return null
    if (told.value !== null) return told.value
    const cancelled = await cashier.cancel(attempt)
    return cancelled.kind === "done" ? cancelled.value : null
  }
  const inquire = async (attempt: PayAttempt): Promise<number> => {
    const fact = await ask(attempt)
    if (!fact || fact.outcome === "requires-action") return 0
    await settle(inquiryFact(fact))
    if (fact.outcome === "authorized") await finish(attempt.id)
    return 1
  }
  return async (limit: number): Promise<number> => {
    let settled = 0
    for (const attempt of await desk.takeDue(limit))
      settled += await inquire(attempt).catch((error: unknown) => {
        onFailed(error, attempt.orderId)
        return 0
      })
    return settled
  }
}
