import type { PaymentFact } from "../ordering.model.ts"

export type SettleAndFinishPorts = {
  readonly settle: (fact: PaymentFact) => Promise<void>
  /** Takes or gives free what an attempt has set aside. */
  readonly finish: (attemptId: string) => Promise<void>
}

/** Settles a fact; what it set aside is taken or given free at once. */
export const makeSettleAndFinish =
  ({ settle, finish }: SettleAndFinishPorts) =>
  async (fact: PaymentFact): Promise<void> => {
    await settle(fact)
    if (fact.outcome === "authorized") await finish(fact.attemptId)
  }
