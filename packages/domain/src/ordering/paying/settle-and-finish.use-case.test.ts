import { expect, it } from "vitest"
import type { PaymentFact } from "../ordering.model.ts"
import { makeSettleAndFinish } from "./settle-and-finish.use-case.ts"

const factOf = (outcome: PaymentFact["outcome"]): PaymentFact => ({
  ...{ provider: "sandbox", eventId: "e", attemptId: "a", providerRef: "r", outcome },
  ...{ amountMinor: 1, currency: "INR", reason: null },
})

it("finishes what was set aside, after it is settled, and nothing else", async () => {
  const done: string[] = []
  const settle = makeSettleAndFinish({
    settle: async ({ outcome }) => void done.push(`settled ${outcome}`),
    finish: async (attemptId) => void done.push(`finished ${attemptId}`),
  })
  for (const outcome of ["captured", "authorized", "declined"] as const) await settle(factOf(outcome))
  expect(done).toEqual(["settled captured", "settled authorized", "finished a", "settled declined"])
})
