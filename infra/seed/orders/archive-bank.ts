import type { GatewayFact, PaymentGateway } from "@haat/domain/payment"
import { err } from "@haat/domain/shared"

const provider = "archive"

/** The gateway that past orders were paid at: it answers at once and takes nothing. */
export const archiveBank = () => {
  const amounts = new Map<string, number>()
  const factOf = (
    attemptId: string,
    outcome: GatewayFact["outcome"],
    reason: string | null = null,
  ): GatewayFact => ({
    provider,
    eventId: `${attemptId}:${outcome}`,
    attemptId,
    providerRef: `archive-${attemptId}`,
    outcome,
    amountMinor: amounts.get(attemptId) ?? 0,
    currency: "INR",
    reason,
  })
  const gateway: PaymentGateway = {
    provider,
    create: async ({ attemptId, amountMinor, returnUrl }) => {
      amounts.set(attemptId, amountMinor)
      return { kind: "done", value: { providerRef: `archive-${attemptId}`, redirectUrl: returnUrl } }
    },
    status: async () => ({ kind: "done", value: null }),
    confirm: async (attemptId) => ({ kind: "done", value: factOf(attemptId, "captured") }),
    capture: async ({ attemptId }) => ({ kind: "done", value: factOf(attemptId, "captured") }),
    void: async (attemptId) => ({ kind: "done", value: factOf(attemptId, "voided", "cancelled") }),
    settlement: async () => ({ kind: "refused", reason: "the archive keeps no settlement files" }),
    refund: async () => ({ kind: "done", value: { state: "succeeded" } }),
    verifyWebhook: () => err({ code: "BAD_SIGNATURE" }),
  }
  return { gateway, factOf }
}
