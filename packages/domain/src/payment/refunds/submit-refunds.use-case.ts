import type { Refund } from "../payment.model.ts"
import type { Gateways, RefundBook } from "../ports.ts"
import { afterFailedRefund } from "./refund-schedule.rule.ts"

export type SubmitRefundsPorts = {
  readonly gateways: Gateways
  readonly refunds: RefundBook
  readonly onFailed: (error: unknown, refundId: string) => void
}

/**
 * Sends due refunds, each always with its own id as key, so that a repeated try pays once. An unclear answer is
 * asked again; a certain refusal is tried again and in the end handed to a person; one that fails doesn't hold up the others. Never says "refunded" early.
 */
export const makeSubmitRefunds = ({ gateways, refunds, onFailed }: SubmitRefundsPorts) => {
  const submit = async (refund: Refund): Promise<boolean> => {
    const gateway = gateways.get(refund.provider)
    if (!gateway) throw new Error(`refund ${refund.id} is for the unknown gateway ${refund.provider}`)
    const { id: refundId, attemptId, amountMinor, currency, known } = refund
    const asked = { refundId, attemptId, amountMinor, currency, ...(known ? { known } : {}) }
    const answer = await gateway.refund(asked)
    if (answer.kind === "done" && answer.value.state === "succeeded") {
      await refunds.markSucceeded(refundId)
      return true
    }
    if (answer.kind === "done") await refunds.markSubmitted(refund)
    else
      await refunds.markFailed(
        refund,
        answer.kind === "unknown" ? "UNKNOWN" : afterFailedRefund(refund.tries),
      )
    return false
  }
  return async (limit: number): Promise<number> => {
    let succeeded = 0
    for (const refund of await refunds.takeDue(limit)) {
      try {
        if (await submit(refund)) succeeded += 1
      } catch (error) {
        onFailed(error, refund.id)
      }
    }
    return succeeded
  }
}
